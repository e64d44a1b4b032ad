package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.engine.EngineFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line. Exit codes: 0 done, 1 the engine or the cloud said no, 2 wrong usage. */
@Command(
        name = "rehearsal",
        mixinStandardHelpOptions = true,
        description = "The program on the real Pulumi engine and a simulated AWS account.",
        subcommands = {
            RehearseCommand.class,
            CleanCommand.class,
            PulumiCommand.class,
            FaultsCommand.class,
            BenchCommand.class,
            PullRequestCommand.class,
            PlanCommand.class,
            ApplyCommand.class,
            DriftCommand.class
        })
public final class RehearsalCommand {

    /** Runs a command and returns the exit code of the process. */
    public static int run(String... args) {
        return new CommandLine(new RehearsalCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (e instanceof EngineFailure || e instanceof IllegalArgumentException) {
                        command.getErr().println(e.getMessage());
                        command.getErr().println("What stands is kept: fix the cause and run the same command again.");
                    } else {
                        e.printStackTrace(command.getErr());
                    }
                    return command.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(args);
    }
}
