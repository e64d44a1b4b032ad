package io.tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A pinned command-line tool of tools/, compiled at its first use. */
public record Tool(String name) {
    /** Exit code of the scripts of tools/ when the tool cannot be had on this machine. */
    private static final int UNAVAILABLE = 127;

    private static final int PATIENCE_MINUTES = 30;

    /** What a run left: its exit code, and its output with errors last. */
    public record Result(int exitCode, String output, String errors) {}

    /** Runs the tool; a machine that cannot have it skips the test, and says so. */
    public Result run(List<String> arguments) {
        try {
            var output = Files.createTempFile(name, ".out");
            var errors = Files.createTempFile(name, ".err");
            try {
                return skippedIfUnavailable(finished(arguments, output, errors));
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result finished(List<String> arguments, Path output, Path errors) throws IOException {
        var command =
                Stream.concat(Stream.of("tools/" + name), arguments.stream()).toList();
        var process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(name + " did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return new Result(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    private Result skippedIfUnavailable(Result result) {
        if (result.exitCode() == UNAVAILABLE) {
            var skipped =
                    "NOT CHECKED, for want of " + name + ": " + result.errors().strip();
            System.err.println(skipped);
            Assumptions.abort(skipped);
        }
        return result;
    }
}
