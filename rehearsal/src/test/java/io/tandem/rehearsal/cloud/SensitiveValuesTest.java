package io.tandem.rehearsal.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitiveValuesTest {
    private static final String DATABASE = "aws:rds/instance:Instance";
    private static final String PASSWORD = "correct-horse-battery-staple";

    private Path folder;
    private World world;

    @BeforeEach
    void open(@TempDir Path temporary) {
        folder = temporary;
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private boolean isOnDisk(String text) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> read(file).contains(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPasswordIsNotOnDiskAfterACreation() {
        world.make(DATABASE, "password", PASSWORD);

        assertThat(isOnDisk(PASSWORD)).isFalse();
    }

    @Test
    void aSealedValueStandsInItsPlace() {
        world.make(DATABASE, "password", PASSWORD);

        assertThat(isOnDisk("sealed:")).isTrue();
    }

    @Test
    void aPasswordIsNotOnDiskAfterAnUpdate() {
        var database = world.one(DATABASE);

        world.update(database, "password", PASSWORD);

        assertThat(isOnDisk(PASSWORD)).isFalse();
    }

    @Test
    void equalPasswordsAreSealedDifferently() {
        var one = world.make(DATABASE, "password", PASSWORD);
        var other = world.make(DATABASE, "password", PASSWORD);

        assertThat(stored(one.id())).isNotEqualTo(stored(other.id()));
    }

    @Test
    void theEngineGetsThePasswordItSent() {
        assertThat(world.make(DATABASE, "password", PASSWORD).outputs()).containsEntry("password", PASSWORD);
    }

    @Test
    void aReadAnswersWithThePassword() {
        var id = world.make(DATABASE, "password", PASSWORD).id();

        var read = world.cloud().read(World.type(DATABASE), World.REGION, id).orElseThrow();
        assertThat(read.outputs()).containsEntry("password", PASSWORD);
    }

    @Test
    void aPasswordOutlivesTheProcess() {
        var id = world.make(DATABASE, "password", PASSWORD).id();
        world.close();
        world = new World(folder);

        var read = world.cloud().read(World.type(DATABASE), World.REGION, id).orElseThrow();
        assertThat(read.outputs()).containsEntry("password", PASSWORD);
    }

    @Test
    void nobodyElseMayReadTheKey() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("seal.key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private @Nullable Object stored(String id) {
        return world.cloud()
                .account()
                .find(DATABASE, World.REGION, id)
                .orElseThrow()
                .outputs()
                .get("password");
    }
}
