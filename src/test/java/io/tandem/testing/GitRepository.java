package io.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Git repository of its own for one test. */
public record GitRepository(Path folder) {
    /** What a command left. */
    public record Result(int exitCode, String output) {}

    /** A new one without commits, in an existing folder. */
    public static GitRepository in(Path folder) {
        var repository = new GitRepository(folder);
        repository.git("init", "--quiet", "--initial-branch=main");
        repository.git("config", "user.name", "Test");
        repository.git("config", "user.email", "test@example.com");
        return repository;
    }

    /** Commits everything as it is. */
    public void commit(String message) {
        git("add", "--all");
        git("commit", "--quiet", "--message", message);
    }

    /** Runs Git, which has to succeed, and returns what it said. */
    public String git(String... arguments) {
        var result = run(
                Map.of(), Stream.concat(Stream.of("git"), Stream.of(arguments)).toList());
        assertThat(result.exitCode()).as(result.output()).isZero();
        return result.output();
    }

    /** Runs a command at the root, with more variables in its environment. */
    public Result run(Map<String, String> variables, List<String> command) {
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(variables);
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
