package io.tandem.rehearsal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The program's process without an engine: from its start until it has read its settings and refused them, since there
 * are none. With the shared class archive, as the engine starts it, and without.
 */
final class ColdStart {
    private final Path jar;

    ColdStart(Path jar) {
        this.jar = jar;
    }

    String describe(int rounds) {
        var archive = archive();
        var plain = new ArrayList<Long>();
        var shared = new ArrayList<Long>();
        for (int i = 0; i < rounds; i++) {
            plain.add(time(List.of("java", "-Xshare:auto", "-jar", jar.toString())));
            shared.add(time(List.of("java", "-XX:SharedArchiveFile=" + archive.orElse(jar), "-jar", jar.toString())));
        }
        plain.sort(Long::compare);
        shared.sort(Long::compare);
        return String.format(
                Locale.ROOT,
                "%.2f of the time without the class archive%s",
                (double) shared.get(rounds / 2) / plain.get(rounds / 2),
                archive.isPresent() ? "" : " (there is none yet)");
    }

    /** The archive that the first run of the engine leaves beside the jar, named after the JDK. */
    private Optional<Path> archive() {
        try (var files = Files.list(jar.getParent())) {
            return files.filter(file -> file.toString().endsWith(".jsa")).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + jar.getParent(), e);
        }
    }

    private static long time(List<String> command) {
        long start = System.nanoTime();
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start java", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return System.nanoTime() - start;
    }
}
