package io.tandem.rehearsal.engine;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Locks that a killed engine left in the file backend. Whoever has the simulated account open is the only one who may
 * run the engine on it, so a lock whose process has ended is nobody's; one that still runs is waited for.
 */
final class StaleLocks {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path state;

    StaleLocks(Path state) {
        this.state = state;
    }

    void remove() {
        var locks = state.resolve(".pulumi").resolve("locks");
        if (!Files.exists(locks)) {
            return;
        }
        try (var files = Files.walk(locks)) {
            for (var lock :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                awaitEnd(owner(lock));
                Files.deleteIfExists(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the locks in " + locks, e);
        }
    }

    private static Optional<ProcessHandle> owner(Path lock) throws IOException {
        var pid =
                JsonParser.parseString(Files.readString(lock)).getAsJsonObject().get("pid");
        return Optional.ofNullable(pid).flatMap(id -> ProcessHandle.of(id.getAsLong()));
    }

    private static void awaitEnd(Optional<ProcessHandle> owner) {
        if (owner.isEmpty() || !owner.get().info().command().orElse("").endsWith("pulumi")) {
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
