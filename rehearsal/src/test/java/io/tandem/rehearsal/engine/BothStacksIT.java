package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.events.StepEventMetadata;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.replication.Replications;
import io.tandem.rehearsal.sweep.Orphans;
import io.tandem.rehearsal.testing.TestProject;
import io.tandem.rehearsal.values.Paths;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Both regions are brought up once; what follows looks at them or previews a change, until the last test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class BothStacksIT {
    private static final int LAST = Integer.MAX_VALUE;

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
    void undo() {
        project.reset();
        faults.clear();
    }

    @AfterAll
    void close() {
        rehearsal.close();
    }

    @Test
    void aSecondPreviewOfEachStackChangesNothing() {
        assertThat(preview("primary").steps()).isEmpty();
        assertThat(preview("dr").steps()).isEmpty();
    }

    @Test
    void theAccountHasExactlyWhatTheTwoStatesKnow() {
        var states = List.of(
                rehearsal.stack("primary").export(), rehearsal.stack("dr").export());
        var orphans = new Orphans(rehearsal.account(), states);

        assertThat(orphans.unknownToTheEngine()).isEmpty();
        assertThat(orphans.missingInTheCloud()).isEmpty();
    }

    @Test
    void eachRegionHasItsOwnNetworkAndCluster() {
        for (var region : List.of("ap-south-1", "ap-south-2")) {
            assertThat(rehearsal.account().all("aws:ec2/vpc:Vpc", region)).hasSize(1);
            assertThat(rehearsal.account().all("aws:ec2/subnet:Subnet", region)).hasSize(9);
            assertThat(rehearsal.account().all("aws:eks/cluster:Cluster", region))
                    .hasSize(1);
            assertThat(rehearsal.account().all("aws:eks/nodeGroup:NodeGroup", region))
                    .hasSize(2);
        }
    }

    @Test
    void everyControlPlaneIsOnStandardSupport() {
        assertThat(rehearsal.account().all("aws:eks/cluster:Cluster"))
                .extracting(cluster -> cluster.outputs().get("upgradePolicy"))
                .containsOnly(Map.of("supportType", "STANDARD"));
    }

    @Test
    void theTwinsHaveTheSameNetworkAndClusterByNameAndType() {
        assertThat(namesAndTypes("dr")).containsExactlyInAnyOrderElementsOf(namesAndTypes("primary"));
    }

    @Test
    void nodesWaitForTheirWayOut() {
        var state = rehearsal.stack("primary").export().resources();

        assertThat(state)
                .filteredOn(resource -> resource.type().equals("aws:eks/nodeGroup:NodeGroup"))
                .allSatisfy(nodes -> assertThat(nodes.needs())
                        .filteredOn(urn -> urn.contains("private") && urn.endsWith("-default-route"))
                        .hasSize(3));
    }

    @Test
    void theLogGroupComesBeforeTheControlPlaneAndGoesAfterIt() {
        assertThat(rehearsal.stack("primary").export().resources())
                .filteredOn(resource -> resource.type().equals("aws:eks/cluster:Cluster"))
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.needs())
                        .anyMatch(urn -> urn.endsWith("LogGroup::tandem-prod-control-plane-logs")));
    }

    @Test
    void moreDesiredNodesAreAnUpdateInPlaceOfOneNodeGroup() {
        project.set("primary", "cluster.workload.desiredSize", 5);

        var steps = preview("primary").steps();

        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).op()).isEqualTo(OperationType.UPDATE);
        assertThat(steps.get(0).type()).isEqualTo("aws:eks/nodeGroup:NodeGroup");
        assertThat(steps.get(0).detailedDiff()).containsOnlyKeys("scalingConfig.desiredSize");
    }

    @Test
    void anotherCidrWouldReplaceTheVpcAndIsRefusedBecauseItIsProtected() {
        project.set("primary", "network.cidr", "10.8.0.0/16");

        assertThatThrownBy(() -> preview("primary"))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("protect");
    }

    @Test
    void anotherPortOfTheDataTierTouchesNothingButNetworkAcls() {
        project.set("primary", "network.dataPorts", List.of(5432, 6379));

        assertThat(preview("primary").steps())
                .isNotEmpty()
                .extracting(StepEventMetadata::type)
                .allMatch(type -> type.startsWith("aws:ec2/networkAcl"));
    }

    @Test
    void aRefreshFindsNoDrift() {
        assertThat(rehearsal.stack("primary").refresh(event -> {}).changes())
                .doesNotContainKeys(OperationType.UPDATE, OperationType.DELETE);
    }

    @Test
    void noSecretStandsInPlainTextInAStateOrInTheAccount(@TempDir Path scratch) throws Exception {
        var account = Secrecy.textOf(rehearsal.folder().account());
        var passwords = passwordsAmong(Secrecy.secretsOf(rehearsal.stack("primary"), scratch));

        assertThat(passwords).isNotEmpty();
        assertThat(account).doesNotContain(passwords);
        for (var name : List.of("primary", "dr")) {
            var state = rehearsal.folder().state().resolve(".pulumi/stacks/tandem/" + name + ".json");
            var secrets = Secrecy.secretsOf(rehearsal.stack(name), scratch);

            assertThat(Files.readString(state)).contains("ciphertext").doesNotContain(secrets);
        }
    }

    @Test
    void nothingIsEncryptedWithAKeyOfAnotherRegion() {
        assertThat(rehearsal.account().all())
                .filteredOn(resource -> !resource.scope().equals("global")
                        && resource.type().matches("aws:(rds|backup|cloudwatch|sns|ecr|secretsmanager)/.*"))
                .allSatisfy(resource -> assertThat(
                                resource.inputs().getOrDefault("kmsKeyId", "").toString())
                        .matches("|arn:aws:kms:" + resource.scope() + ":.*"));
    }

    @Test
    void everyCopyBetweenTheRegionsWorks() {
        assertThat(Replications.of(rehearsal.account())).isNotEmpty().allSatisfy(copy -> assertThat(copy.why())
                .isEmpty());
    }

    @Test
    void theFailoverNameHasAPairInBothRegions() {
        assertThat(rehearsal.account().all("aws:route53/record:Record"))
                .filteredOn(dns -> "data.example.com".equals(dns.inputs().get("name")))
                .extracting(dns -> Paths.all(dns.inputs(), "failoverRoutingPolicies[].type"))
                .containsExactlyInAnyOrder(List.of("PRIMARY"), List.of("SECONDARY"));
    }

    @Test
    @Order(LAST)
    void destroyingBothLeavesNothing() {
        for (var name : List.of("dr", "primary")) {
            rehearsal.unprotected(name).destroy(event -> {});
        }

        assertThat(rehearsal.account().all()).isEmpty();
    }

    /** Texts that look made up, and not like a kubeconfig or a name. */
    private static Set<String> passwordsAmong(Set<String> secrets) {
        return secrets.stream()
                .filter(secret -> secret.length() >= 16 && !secret.contains(" "))
                .collect(Collectors.toSet());
    }

    private Outcome preview(String stack) {
        return rehearsal.stack(stack).preview(event -> {});
    }

    private List<String> namesAndTypes(String stack) {
        return rehearsal.stack(stack).export().inTheCloud().stream()
                .filter(resource -> resource.type().matches("aws:(ec2|eks)/.*"))
                .map(resource -> resource.type() + " " + resource.name())
                .toList();
    }
}
