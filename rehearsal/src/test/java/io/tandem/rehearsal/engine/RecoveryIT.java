package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.events.StepEventMetadata;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.replication.Kind;
import io.tandem.rehearsal.replication.Replication;
import io.tandem.rehearsal.replication.Replications;
import io.tandem.rehearsal.testing.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        project = new TestProject(folder).withEverything();
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
    void everyCopyBetweenTheRegionsWorksWithEveryStoreOn() {
        assertThat(Replications.of(rehearsal.account()))
                .allSatisfy(copy -> assertThat(copy.why()).isEmpty())
                .extracting(Replication::kind)
                .contains(Kind.values());
    }

    @Test
    @Order(1)
    void thePasswordOfTheCacheStandsInNoStateInPlainText(@TempDir Path scratch) throws IOException {
        for (var stack : List.of("primary", "dr")) {
            var state = rehearsal.folder().state().resolve(".pulumi/stacks/tandem/" + stack + ".json");

            assertThat(Files.readString(state))
                    .contains("authToken")
                    .doesNotContain(Secrecy.secretsOf(rehearsal.stack(stack), scratch));
        }
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
        project.set("dr", "data.datasets.raw", null);

        assertThatThrownBy(() -> preview("dr"))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("bucket/raw");

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

    @Test
    @Order(3)
    void theOldPrimaryIsRebuiltBesideItsOldDatabaseWhichStays() {
        project.set("primary", "data.database.role", "replica")
                .set("primary", "data.database.generation", 2)
                .set("primary", "data.database.source", databaseArn("ap-south-2"));
        assertThatThrownBy(() -> preview("primary")).hasMessageContaining("cannot be deleted");

        unprotectDatabase("primary");

        assertThat(up("primary").steps())
                .filteredOn(step -> step.type().equals(DATABASE))
                .extracting(StepEventMetadata::op)
                .containsExactlyInAnyOrder(OperationType.CREATE, OperationType.DELETE);
        assertThat(databases("ap-south-1"))
                .containsExactlyInAnyOrder("tandem-prod-database-1", "tandem-prod-database-2");
        assertThat(preview("primary").steps()).isEmpty();
        assertThat(preview("dr").steps()).isEmpty();
    }

    @Test
    @Order(4)
    void switchingBackIsOneUpdateInThePrimaryAndAReplicaInDr() {
        project.set("primary", "data.database.role", "promoted");
        assertThat(up("primary").steps()).singleElement().satisfies(step -> assertThat(step.op())
                .isEqualTo(OperationType.UPDATE));

        project.set("dr", "data.database.role", "replica").set("dr", "data.database.generation", 2);
        unprotectDatabase("dr");
        up("dr");

        assertThat(databases("ap-south-2"))
                .containsExactlyInAnyOrder("tandem-prod-database-1", "tandem-prod-database-2");
        assertThat(rehearsal.account().all(DATABASE, "ap-south-2"))
                .filteredOn(database -> database.attribute("identifier").equals(Optional.of("tandem-prod-database-2")))
                .singleElement()
                .satisfies(replica -> assertThat(replica.attribute("replicateSourceDb"))
                        .contains("arn:aws:rds:ap-south-1:111122223333:db:tandem-prod-database-2"));
        assertThat(preview("primary").steps()).isEmpty();
        assertThat(preview("dr").steps()).isEmpty();
    }

    private String databaseArn(String region) {
        return rehearsal.account().all(DATABASE, region).stream()
                .findFirst()
                .flatMap(database -> database.attribute("arn"))
                .orElseThrow();
    }

    private List<String> databases(String region) {
        return rehearsal.account().all(DATABASE, region).stream()
                .map(database -> database.attribute("identifier").orElseThrow())
                .toList();
    }

    /** As docs/runbooks/promote-and-fail-back.md says. */
    private void unprotectDatabase(String stack) {
        var database = rehearsal.stack(stack).export().inTheCloud().stream()
                .filter(resource -> resource.urn().endsWith("::tandem-prod-database-1"))
                .findFirst()
                .orElseThrow();
        assertThat(rehearsal.stack(stack).pulumi(List.of("state", "unprotect", database.urn(), "--yes")))
                .isZero();
    }

    private Outcome preview(String stack) {
        return rehearsal.stack(stack).preview(event -> {});
    }

    private Outcome up(String stack) {
        return rehearsal.stack(stack).up(event -> {});
    }
}
