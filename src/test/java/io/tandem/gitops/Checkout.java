package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A clone of the GitOps repository, with what is delivered today as its only commit. */
record Checkout(Path folder) {
    /** What a command left. */
    record Result(int exitCode, String output) {}

    /** @param folder an empty one */
    static Checkout in(Path folder) throws IOException {
        for (Path file : GitOpsFiles.below("")) {
            var copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        var checkout = new Checkout(folder);
        checkout.git("init", "--quiet");
        checkout.git("config", "user.name", "Test");
        checkout.git("config", "user.email", "test@example.com");
        checkout.git("add", "--all");
        checkout.git("commit", "--quiet", "--message", "Version N");
        return checkout;
    }

    String git(String... arguments) {
        var result = run(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList());
        assertThat(result.exitCode()).as(result.output()).isZero();
        return result.output();
    }

    /** Runs the script that pipelines promote with. */
    Result promote(String... arguments) {
        return run(Stream.concat(Stream.of("gitops/pipelines/promote"), Stream.of(arguments))
                .toList());
    }

    private Result run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
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
