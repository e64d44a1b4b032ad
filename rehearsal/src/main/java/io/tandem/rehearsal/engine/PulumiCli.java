package io.tandem.rehearsal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Pulumi CLI as a process of its own, for what the Automation API has no call for. */
final class PulumiCli {
    private final Path workDir;
    private final Map<String, String> environment;

    PulumiCli(Path workDir, Map<String, String> environment) {
        this.workDir = workDir;
        this.environment = environment;
    }

    /** Hands the terminal over and returns the exit code. */
    int run(List<String> arguments) {
        return waitFor(process(arguments).inheritIO());
    }

    /** Runs without a word; throws if it fails. */
    void runQuietly(List<String> arguments) {
        var process = process(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        int code = waitFor(process);
        if (code != 0) {
            throw new IllegalStateException("pulumi " + String.join(" ", arguments) + " ended with " + code);
        }
    }

    private ProcessBuilder process(List<String> arguments) {
        var command = new ArrayList<>(List.of("pulumi"));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).directory(workDir.toFile());
        process.environment().putAll(environment);
        return process;
    }

    private static int waitFor(ProcessBuilder builder) {
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot start " + builder.command().get(0) + "; `make toolchain` installs it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pulumi ran", e);
        }
    }
}
