package io.tandem.rehearsal;

import io.tandem.rehearsal.commands.RehearsalCommand;

/** Entry point of the rehearsal's command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(RehearsalCommand.run(args));
    }
}
