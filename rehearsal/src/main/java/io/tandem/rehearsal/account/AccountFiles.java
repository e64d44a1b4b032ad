package io.tandem.rehearsal.account;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.tandem.rehearsal.values.Draft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The account on disk: one JSON file a resource, {@code <scope>/<type>/<id>.json}, to be read with any editor. A file is
 * written beside its place and then moved there, which the file system does as one step, so a kill leaves the old
 * content or the new, never half of one.
 */
final class AccountFiles implements AutoCloseable {
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** File systems end names at 255 bytes; some ids are two ARNs long. */
    private static final int LONGEST_NAME = 180;

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;

    private AccountFiles(Path folder, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static AccountFiles open(Path folder) {
        try {
            Files.createDirectories(folder);
            var lockFile =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lockFile.tryLock();
            if (lock == null) {
                System.err.println("Another rehearsal uses the simulated account in " + folder + "; waiting for it.");
                lock = lockFile.lock();
            }
            return new AccountFiles(folder, lockFile, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the simulated account in " + folder, e);
        }
    }

    Seal seal() {
        return Seal.in(folder);
    }

    /** Everything there is; drafts that a kill left behind go. */
    List<CloudResource> readAll() {
        deleteDrafts();
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(AccountFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the simulated account in " + folder, e);
        }
    }

    private void deleteDrafts() {
        try (var files = Files.walk(folder)) {
            for (var draft :
                    files.filter(file -> file.toString().endsWith(Draft.SUFFIX)).toList()) {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean the simulated account in " + folder, e);
        }
    }

    void write(CloudResource resource) {
        var file = fileOf(resource);
        try {
            Files.createDirectories(file.getParent());
            Draft.write(file, JSON.toJson(resource));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    void delete(CloudResource resource) {
        try {
            Files.deleteIfExists(fileOf(resource));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + fileOf(resource), e);
        }
    }

    @Override
    public void close() {
        try (lockFile) {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the simulated account in " + folder, e);
        }
    }

    private static CloudResource read(Path file) {
        try {
            return JSON.fromJson(Files.readString(file), CloudResource.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Path fileOf(CloudResource resource) {
        var type = resource.type().substring(resource.type().indexOf(':') + 1).replaceAll("[:/]", ".");
        var name = URLEncoder.encode(resource.id(), StandardCharsets.UTF_8);
        if (name.length() > LONGEST_NAME) {
            name = name.substring(0, LONGEST_NAME) + "-"
                    + Integer.toHexString(resource.id().hashCode());
        }
        return folder.resolve(resource.scope()).resolve(type).resolve(name + ".json");
    }
}
