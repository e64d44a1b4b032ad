package io.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the program and which way they may import each other. */
class RoomsTest {
    /** Each room imports only rooms before it. */
    private static final List<String> ROOMS = List.of(
            "settings",
            "keys",
            "alarms",
            "network",
            "cluster",
            "data",
            "edge",
            "platform",
            "observe",
            "peering",
            "recovery",
            "foundation");

    private static final Path SOURCES = Path.of("src/main/java/io/tandem");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?io\\.tandem\\.(\\w+)", Pattern.MULTILINE);

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomImportsOnlyRoomsBeforeIt(String room) throws IOException {
        assertThat(imports(SOURCES.resolve(room))).isSubsetOf(ROOMS.subList(0, ROOMS.indexOf(room) + 1));
    }

    @Test
    void everyPackageIsARoom() throws IOException {
        try (Stream<Path> inside = Files.list(SOURCES)) {
            assertThat(inside.filter(Files::isDirectory).map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(ROOMS);
        }
    }

    static List<String> rooms() {
        return ROOMS;
    }

    private static List<String> imports(Path room) throws IOException {
        try (Stream<Path> files = Files.walk(room)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> IMPORT.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
