package io.tandem.rehearsal.values;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder in which nothing of an earlier run is left. */
public final class Emptied {
    private Emptied() {}

    /** Deletes what is in it, and makes it where it is not there. */
    public static Path folder(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(file -> !file.equals(folder))
                        .sorted(Comparator.reverseOrder())
                        .toList()) {
                    Files.delete(file);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + folder, e);
        }
    }
}
