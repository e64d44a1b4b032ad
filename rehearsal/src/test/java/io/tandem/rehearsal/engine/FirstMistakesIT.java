package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.testing.TestProject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong before anything stands: the wrong order, a wrong setting, a quota that is too small. */
final class FirstMistakesIT {
    private TestProject project;
    private Rehearsal rehearsal;

    @BeforeEach
    void anEmptyAccount(@TempDir Path folder) {
        project = new TestProject(folder);
        rehearsal = new Rehearsal(project.rehearsalFolder(), new Faults(), Map.of("aws:ec2/eip:Eip", 2));
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void drWithoutItsPrimarySaysWhichStackComesFirstAndHow() {
        assertThatThrownBy(() -> rehearsal.stack("dr").up(event -> {}))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("primary");
        assertThat(rehearsal.account().all()).isEmpty();
    }

    @Test
    void drWhosePrimaryIsThereButEmptySaysSo() {
        rehearsal.stack("primary");

        assertThatThrownBy(() -> rehearsal.stack("dr").up(event -> {}))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("make up STACK=primary");
        assertThat(rehearsal.account().all()).isEmpty();
    }

    @Test
    void wrongSettingsAreAllReportedBeforeAnyResourceIsTouched() {
        project.set("primary", "network.natGateways", "Single").set("primary", "cluster.versoin", "1.35");

        assertThatThrownBy(() -> rehearsal.stack("primary").up(event -> {}))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("tandem:network.natGateways")
                .hasMessageContaining("tandem:cluster.versoin");
        assertThat(rehearsal.account().all()).isEmpty();
    }

    @Test
    void aQuotaThatIsTooSmallStopsTheBringUpWithTheCodeOfAws() {
        assertThatThrownBy(() -> rehearsal.stack("primary").up(event -> {}))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("AddressLimitExceeded");
    }
}
