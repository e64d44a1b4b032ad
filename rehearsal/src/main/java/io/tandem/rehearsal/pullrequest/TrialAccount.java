package io.tandem.rehearsal.pullrequest;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.engine.RehearsalFolder;
import io.tandem.rehearsal.values.Emptied;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of what was rehearsed, to be changed freely: {@code .rehearsal/pr}. The original stays as it is. */
public final class TrialAccount {
    private TrialAccount() {}

    /** Copies account, state and workspace over the copy of an earlier run; waits for a rehearsal under way. */
    public static RehearsalFolder copyOf(RehearsalFolder standing) {
        var copy = new RehearsalFolder(standing.project(), standing.folder().resolve("pr"));
        var unused = Emptied.folder(copy.folder());
        var held = Account.open(standing.account());
        try {
            for (var part : List.of(standing.account(), standing.state(), standing.workspace())) {
                copy(part, copy.folder().resolve(part.getFileName()));
            }
        } finally {
            held.close();
        }
        return copy;
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(file -> !file.endsWith("lock")).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from + " to " + to, e);
        }
    }
}
