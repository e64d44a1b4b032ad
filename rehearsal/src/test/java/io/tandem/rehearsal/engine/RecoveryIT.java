package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.events.StepEventMetadata;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.testing.TestProject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What an operator of the DR region counts on when the primary's region dies, and on the way back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class RecoveryIT {
    private static final String DATABASE = "aws:rds/instance:Instance";

    private final Faults faults = new Faults();
    private TestProject project;
    private Rehearsal rehearsal;

    @BeforeAll
    void bothRegionsComeUp(@TempDir Path folder) {
        project = new TestProject(folder);
        rehearsal = new Rehearsal(project.rehearsalFolder(), faults, Map.of());
        rehearsal.stack("primary").up(event -> {});
        rehearsal.stack("dr").up(event -> {});
    }

    @AfterEach
    void theRegionsAnswerAgain() {
        faults.clear();
    }

    @AfterAll
    void close() {
        rehearsal.close();
    }

    @Test
    @Order(1)
    void drIsPreviewedEmptyWhileEveryEndpointOfThePrimaryRegionIsDead() {
        faults.takeDown("ap-south-1");

        assertThat(preview("dr").steps()).isEmpty();
    }

    @Test
    @Order(1)
    void aChangeOfDrAppliesWhileEveryEndpointOfThePrimaryRegionIsDead() {
        faults.takeDown("ap-south-1");
        project.set("dr", "cluster.workload.desiredSize", 3);

        assertThat(up("dr").count(OperationType.UPDATE)).isEqualTo(1);

        project.reset();
        assertThat(up("dr").count(OperationType.UPDATE)).isEqualTo(1);
    }

    @Test
    @Order(1)
    void whatThePrimaryHoldsAndDrLacksIsNamedByThePreviewOfDr() {
        project.set("dr", "data.datasets.reports", null);

        assertThatThrownBy(() -> preview("dr"))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("bucket/reports");

        project.reset();
    }

    @Test
    @Order(1)
    void aBudgetThatDoesNotFitFailsThePreviewWithItsSum() {
        project.set("dr", "recovery.rtoSeconds", 60);

        assertThatThrownBy(() -> preview("dr"))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("tandem:recovery.rtoSeconds");

        project.reset();
    }

    @Test
    @Order(2)
    void promotionIsOneSettingAndOneUpdateOfTheDatabase() {
        faults.takeDown("ap-south-1");
        project.set("dr", "data.database.role", "promoted");

        var steps = preview("dr").steps();

        assertThat(steps).extracting(StepEventMetadata::type).containsExactly(DATABASE);
        assertThat(steps.get(0).op()).isEqualTo(OperationType.UPDATE);
        assertThat(steps.get(0).detailedDiff())
                .containsOnlyKeys("replicateSourceDb", "skipFinalSnapshot", "finalSnapshotIdentifier");
        assertThat(up("dr").steps()).hasSize(1);
        assertThat(preview("dr").steps()).isEmpty();
        assertThat(rehearsal.account().all(DATABASE, "ap-south-2"))
                .singleElement()
                .satisfies(database ->
                        assertThat(database.attribute("replicateSourceDb")).isEmpty());
    }

    private Outcome preview(String stack) {
        return rehearsal.stack(stack).preview(event -> {});
    }

    private Outcome up(String stack) {
        return rehearsal.stack(stack).up(event -> {});
    }
}
