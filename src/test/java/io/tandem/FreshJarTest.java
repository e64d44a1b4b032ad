package io.tandem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshJarTest {
    private static final Instant BUILT = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    private Path project;

    @BeforeEach
    void theJarIsBuiltAfterItsSources() throws IOException {
        for (String source : new String[] {"pom.xml", "src/main/java/A.java", "src/main/resources/b.yaml"}) {
            touch(source, BUILT.minusSeconds(60));
        }
        touch("target/tandem.jar", BUILT);
    }

    @Test
    void aJarNewerThanItsSourcesRuns() {
        assertThat(FreshJar.newerSource(project.resolve("target/tandem.jar"))).isEmpty();
    }

    @Test
    void aSourceNewerThanTheJarIsNamed() throws IOException {
        touch("src/main/java/A.java", BUILT.plusSeconds(1));

        assertThat(FreshJar.newerSource(project.resolve("target/tandem.jar")))
                .contains(Path.of("src/main/java/A.java"));
    }

    @Test
    void aPomNewerThanTheJarIsNamed() throws IOException {
        touch("pom.xml", BUILT.plusSeconds(1));

        assertThat(FreshJar.newerSource(project.resolve("target/tandem.jar"))).contains(Path.of("pom.xml"));
    }

    @Test
    void aTestNewerThanTheJarDoesNotMatter() throws IOException {
        touch("src/test/java/ATest.java", BUILT.plusSeconds(1));

        assertThat(FreshJar.newerSource(project.resolve("target/tandem.jar"))).isEmpty();
    }

    @Test
    void aJarThatStandsElsewhereRuns() throws IOException {
        touch("src/main/java/A.java", BUILT.plusSeconds(1));
        touch("dist/tandem.jar", BUILT);

        assertThat(FreshJar.newerSource(project.resolve("dist/tandem.jar"))).isEmpty();
    }

    @Test
    void classesOutsideAJarRun() {
        assertThatCode(FreshJar::require).doesNotThrowAnyException();
    }

    private void touch(String file, Instant time) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        if (!Files.exists(path)) {
            Files.createFile(path);
        }
        Files.setLastModifiedTime(path, FileTime.from(time));
    }
}
