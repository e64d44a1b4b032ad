package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledEngineTest {
    private final Path state;

    KilledEngineTest(@TempDir Path state) {
        this.state = state;
    }

    @Test
    void metadataThatWasOnlyBegunGoesAndItsCheckpointStays() throws IOException {
        var checkpoint = file("stacks/tandem/primary.json", "{}");
        var empty = file("stacks/tandem/primary.json.attrs", "");
        var half = file("stacks/tandem/dr.json.attrs", "{\"user.content_type\":\"te");

        new KilledEngine(state).removeTraces();

        assertThat(empty).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(checkpoint).exists();
    }

    @Test
    void wholeMetadataStays() throws IOException {
        var whole = file("stacks/tandem/primary.json.attrs", "{\"user.content_type\":\"text/plain\"}");

        new KilledEngine(state).removeTraces();

        assertThat(whole).exists();
    }

    @Test
    void theLockOfAProcessThatHasEndedGoes() throws IOException {
        var lock = file("locks/organization/tandem/primary/1.json", "{\"pid\":2147483647}");

        new KilledEngine(state).removeTraces();

        assertThat(lock).doesNotExist();
    }

    @Test
    void aLockThatWasOnlyBegunGoes() throws IOException {
        var lock = file("locks/organization/tandem/primary/1.json", "");

        new KilledEngine(state).removeTraces();

        assertThat(lock).doesNotExist();
    }

    private Path file(String name, String content) throws IOException {
        var file = state.resolve(".pulumi").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
