package io.tandem.rehearsal.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.engine.RehearsalFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackNamesTest {
    @Test
    void allAreTheFoundationFirstAndTheTwinLast() {
        assertThat(StackNames.of(List.of("all"))).containsExactly("foundation", "dev", "qa", "uat", "primary", "dr");
    }

    @Test
    void whatIsNamedStaysInItsOrder() {
        assertThat(StackNames.of(List.of("dr", "dev"))).containsExactly("dr", "dev");
    }

    @Test
    void whatWasRehearsedIsDestroyedTheOtherWayRound(@TempDir Path project) throws IOException {
        Files.writeString(project.resolve("Pulumi.yaml"), "name: tandem");
        var folder = RehearsalFolder.of(project);
        var states = Files.createDirectories(folder.state().resolve(".pulumi/stacks/tandem"));
        for (var stack : List.of("dev", "dr", "primary")) {
            Files.writeString(states.resolve(stack + ".json"), "{}");
        }

        assertThat(StackNames.rehearsed(folder)).containsExactly("dr", "primary", "dev");
    }
}
