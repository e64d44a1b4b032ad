package io.tandem.rehearsal.delivery;

import io.tandem.rehearsal.values.Draft;
import io.tandem.rehearsal.values.Emptied;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a stack's plan and what became of it are kept: {@code .tandem/ACCOUNT/STACK}, git-ignored. */
public record DeliveryFolder(Path folder) {

    /**
     * The folder of one stack.
     *
     * @param account {@code simulated} or {@code real}: a plan of one is none of the other
     */
    public static DeliveryFolder of(Path project, String account, String stack) {
        return new DeliveryFolder(project.toAbsolutePath()
                .normalize()
                .resolve(".tandem")
                .resolve(account)
                .resolve(stack));
    }

    /** The engine's update plan. */
    Path plan() {
        return folder.resolve("plan.json");
    }

    /** What had drifted when the plan was made, a line each. */
    Path drift() {
        return folder.resolve("drift.txt");
    }

    /** Makes the folder where it is not there yet. */
    public void write(String name, String text) {
        try {
            Draft.write(Files.createDirectories(folder).resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " in " + folder, e);
        }
    }

    String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The folder without what an earlier plan left: it says nothing of the next one. */
    public Path cleared() {
        return Emptied.folder(folder);
    }
}
