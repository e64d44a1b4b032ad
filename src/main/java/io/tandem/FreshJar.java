package io.tandem;

import com.pulumi.exceptions.RunException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses to run a jar that is older than the sources it was built from: a plain {@code pulumi up} starts the jar that
 * Pulumi.yaml names and builds nothing. A jar that stands elsewhere, and the classes of a test run, are let through.
 */
final class FreshJar {
    private static final List<String> SOURCES =
            List.of("pom.xml", "reactor.xml", "src/main", "sdks/eks/pom.xml", "sdks/eks/src/main");

    private FreshJar() {}

    /**
     * Checks the jar that this class comes from; the first line of a program's run.
     *
     * @throws RunException naming a source that is newer than the jar, and the command that builds
     */
    static void require() {
        Path jar = Path.of(URI.create(FreshJar.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        newerSource(jar).ifPresent(source -> {
            throw new RunException("%s is newer than %s: run `make build`".formatted(source, jar.getFileName()));
        });
    }

    /** A source of PROJECT/target/NAME.jar that changed after the jar was made. */
    static Optional<Path> newerSource(Path jar) {
        Path project = jar.resolve("../..").normalize();
        if (!jar.endsWith("target/tandem.jar") || !Files.isDirectory(project.resolve("src/main"))) {
            return Optional.empty();
        }
        FileTime built = changed(jar);
        return SOURCES.stream()
                .map(project::resolve)
                .filter(Files::exists)
                .flatMap(FreshJar::files)
                .filter(source -> changed(source).compareTo(built) > 0)
                .findFirst()
                .map(project::relativize);
    }

    private static Stream<Path> files(Path source) {
        try (Stream<Path> tree = Files.walk(source)) {
            return tree.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
