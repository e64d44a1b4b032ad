package io.tandem.rehearsal.engine;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed engine leaves in the file backend: its lock, and a file of metadata ({@code .attrs}) that it had only
 * begun. The backend replaces a checkpoint in one step but not the metadata beside it, and then reads neither; without
 * metadata it reads the checkpoint.
 *
 * <p>Whoever has the simulated account open is the only one who may run the engine on it, so a lock whose process has
 * ended is nobody's; one that still runs is waited for.
 */
final class KilledEngine {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path state;

    KilledEngine(Path state) {
        this.state = state;
    }

    /** Makes the state usable for the next engine. */
    void removeTraces() {
        var backend = state.resolve(".pulumi");
        for (var lock : files(backend.resolve("locks"), ".json")) {
            awaitEnd(lock);
            delete(lock);
        }
        files(backend, ".attrs").stream().filter(KilledEngine::isTorn).forEach(KilledEngine::delete);
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private static boolean isTorn(Path metadata) {
        try {
            return !JsonParser.parseString(Files.readString(metadata)).isJsonObject();
        } catch (JsonParseException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + metadata, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    private static Optional<ProcessHandle> owner(Path lock) {
        try {
            var pid = JsonParser.parseString(Files.readString(lock))
                    .getAsJsonObject()
                    .get("pid");
            return Optional.ofNullable(pid).flatMap(id -> ProcessHandle.of(id.getAsLong()));
        } catch (IOException | JsonParseException | IllegalStateException e) {
            // A lock that was only begun names nobody.
            return Optional.empty();
        }
    }

    private static void awaitEnd(Path lock) {
        var owner = owner(lock)
                .filter(process -> process.info().command().orElse("").endsWith("pulumi"));
        if (owner.isEmpty()) {
            return;
        }
        try {
            owner.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException(
                    "process %d still runs the engine on this stack; end it first"
                            .formatted(owner.get().pid()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
