package io.tandem.policy.states;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Prints the recorded state of the exported states in the files it is given; of two, the two regions as one. */
public final class Main {
    private Main() {}

    public static void main(String[] files) throws IOException {
        var exports = new ArrayList<String>();
        for (var file : files) {
            exports.add(Files.readString(Path.of(file)));
        }
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(RecordedState.of(exports));
        out.flush();
    }
}
