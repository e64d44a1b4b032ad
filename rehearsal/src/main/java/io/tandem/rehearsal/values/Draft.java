package io.tandem.rehearsal.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are whole or not there: written beside their place and moved into it. */
public final class Draft {
    /** How the name of a file ends that is not finished; a kill leaves it behind. */
    public static final String SUFFIX = ".draft";

    private Draft() {}

    public static void write(Path file, String text) throws IOException {
        var draft = Files.writeString(file.resolveSibling(file.getFileName() + SUFFIX), text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
