package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.testing.TestProject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The foundation is brought up, a region on top of it; it goes only when it is told twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
final class FoundationIT {
    private static final String ROLE = "aws:iam/role:Role";
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";

    private TestProject project;
    private Rehearsal rehearsal;
    private EngineStack foundation;

    @BeforeAll
    void theFoundationIsBroughtUp(@TempDir Path folder) {
        project = new TestProject(folder).withFoundation();
        rehearsal = new Rehearsal(project.rehearsalFolder(), new Faults(), Map.of());
        foundation = rehearsal.stack("foundation");
        foundation.up(event -> {});
    }

    @AfterAll
    void close() {
        rehearsal.close();
    }

    @Test
    @Order(1)
    void aSecondPreviewIsEmpty() {
        assertThat(foundation.preview(event -> {}).isUnchanged()).isTrue();
    }

    @Test
    @Order(2)
    void theOutputsNameTheBackendAndARoleOfEachEnvironment() {
        var outputs = foundation.export().outputs();

        assertThat(outputs)
                .containsEntry(
                        "stateBackend", "s3://tandem-foundation-state-111122223333-ap-south-2?region=ap-south-2");
        assertThat(outputs.get("deployRoles"))
                .hasToString("{dev=%1$sdev, prod=%1$sprod, qa=%1$sqa, uat=%1$suat}"
                        .formatted("arn:aws:iam::111122223333:role/tandem/pipeline/tandem-deploy-"));
    }

    /** The roles of the remote eks component and of its children included. */
    @Test
    @Order(3)
    void everyRoleOfARegionHasTheBoundaryThatThePipelineDemands() {
        var boundary = String.valueOf(foundation.export().outputs().get("workloadBoundary"));
        project.set("primary", "permissionsBoundary", boundary)
                .set("primary", "platform", null)
                .set("primary", "edge", null);

        rehearsal.stack("primary").up(event -> {});

        assertThat(rehearsal.account().all(ROLE).stream().filter(FoundationIT::isOfTheRegion))
                .hasSizeGreaterThan(5)
                .allSatisfy(role -> assertThat(role.attribute("permissionsBoundary"))
                        .as(role.id())
                        .isEqualTo(Optional.of(boundary)));
    }

    @Test
    @Order(4)
    void aDestroyIsRefusedWhileItIsProtected() {
        assertThat(foundation.attempt("destroy"))
                .hasValueSatisfying(failure -> assertThat(failure).hasMessageContaining("protected"));
        assertThat(rehearsal.account().all(BUCKET))
                .anyMatch(bucket -> bucket.id().contains("foundation-state"));
    }

    @Test
    @Order(5)
    void withoutProtectionItGoesAndLeavesNothing() {
        rehearsal.unprotected("primary").destroy(event -> {});
        rehearsal.unprotected("foundation").destroy(event -> {});

        assertThat(rehearsal.account().all()).isEmpty();
    }

    private static boolean isOfTheRegion(CloudResource role) {
        return role.id().startsWith("tandem-prod-");
    }
}
