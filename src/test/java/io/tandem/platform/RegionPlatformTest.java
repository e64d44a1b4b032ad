package io.tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionPlatformTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    private static final RecordedResources PRIMARY = Platforms.built(StackFile.primary());
    private static final RecordedResources DR = Platforms.built(StackFile.dr());

    static Stream<RecordedResources> bothRegions() {
        return Stream.of(PRIMARY, DR);
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void everyReleaseIsNamedPinnedAndTakenAwayWhenItFails(RecordedResources region) {
        assertThat(region.inputsOfAll(RELEASE)).hasSize(10).allSatisfy(release -> {
            assertThat(release).containsKeys("name", "namespace").containsEntry("atomic", true);
            assertThat(String.valueOf(release.get("version"))).matches("\\d+\\.\\d+\\.\\d+");
        });
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void everyReleaseHasARepositoryUnlessItComesByOci(RecordedResources region) {
        assertThat(region.inputsOfAll(RELEASE)).allSatisfy(release -> assertThat(release.containsKey("repositoryOpts"))
                .isNotEqualTo(String.valueOf(release.get("chart")).startsWith("oci://")));
    }

    @Test
    void bothRegionsRunTheSameChartsInTheSameVersions() {
        assertThat(versions(DR)).isEqualTo(versions(PRIMARY));
    }

    @Test
    void whatIsPublishedIsWhatIsInstalled() {
        var standard = StackFile.primary();
        var other = StackFile.primary()
                .with("platform.autoscaler", "cluster-autoscaler")
                .with("platform.externalDns", "true");

        assertThat(published(standard).releases()).isEqualTo(versions(PRIMARY));
        assertThat(published(other).releases()).isEqualTo(versions(Platforms.built(other)));
    }

    @Test
    void valuesOfEveryChartAreToldApart() {
        assertThat(published(StackFile.primary()).values().values())
                .doesNotHaveDuplicates()
                .allMatch(digest -> digest.matches("[0-9a-f]{12}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws-load-balancer-controller",
                "external-secrets",
                "karpenter",
                "alertmanager",
                "fluent-bit",
                "service-analytics"
            })
    void whatCallsAwsHasARoleOfItsOwn(String workload) {
        assertThat(PRIMARY.inputs("aws:iam/role:Role", "tandem-prod-" + workload))
                .extractingByKey("assumeRolePolicy")
                .asString()
                .contains("system:serviceaccount:");
    }

    @Test
    void secretsComeFromTheRegionsOwnSecretsManager() {
        assertThat(spec(DR, "external-secrets.io/v1:ClusterSecretStore", "secret-store"))
                .isEqualTo(
                        Map.of("provider", Map.of("aws", Map.of("service", "SecretsManager", "region", "ap-south-2"))));
    }

    @Test
    void externalSecretsReadsSecretsOfItsRegionAndEnvironmentOnly() {
        var policy = DR.policy("aws:iam/rolePolicy:RolePolicy", "tandem-prod-external-secrets-secrets", "policy");

        assertThat(policy.statement("ReadSecretsOfThisEnvironment")
                        .get("Resource")
                        .getAsString())
                .isEqualTo("arn:aws:secretsmanager:ap-south-2:111122223333:secret:tandem-prod/*");
    }

    @Test
    void theControllerMayBindPodsAndMakeNothing() {
        var policy = PRIMARY.policy(
                "aws:iam/rolePolicy:RolePolicy", "tandem-prod-aws-load-balancer-controller-targets", "policy");

        assertThat(policy.actions()).noneMatch(action -> action.matches(".*:(Create|Authorize|Modify|Delete).*"));
    }

    @Test
    void aServiceHasTheDatasetsAndTablesOfItsSettingsAndNoOthers() {
        assertThat(PRIMARY.names().stream()
                        .filter(name -> name.startsWith("aws:iam/rolePolicy:RolePolicy tandem-prod-service-analytics")))
                .containsExactlyInAnyOrder(
                        "aws:iam/rolePolicy:RolePolicy tandem-prod-service-analytics-reads-curated",
                        "aws:iam/rolePolicy:RolePolicy tandem-prod-service-analytics-writes-reports",
                        "aws:iam/rolePolicy:RolePolicy tandem-prod-service-analytics-table-events");
    }

    @Test
    void karpenterHearsOfEveryKindOfInterruption() {
        assertThat(PRIMARY.inputsOfAll("aws:cloudwatch/eventRule:EventRule")).hasSize(5);
        assertThat(PRIMARY.inputsOfAll("aws:cloudwatch/eventTarget:EventTarget"))
                .hasSize(5)
                .allSatisfy(target -> assertThat(target)
                        .containsEntry("arn", "arn:aws:sqs:ap-south-1:111122223333:tandem-prod-interruptions"));
    }

    @Test
    void theClusterAutoscalerTakesThePlaceOfKarpenter() {
        var region = Platforms.built(StackFile.primary().with("platform.autoscaler", "cluster-autoscaler"));

        assertThat(versions(region)).containsKey("cluster-autoscaler").doesNotContainKey("karpenter");
        assertThat(region.inputsOfAll("aws:sqs/queue:Queue")).isEmpty();
    }

    @Test
    void recordsAreWrittenUnderANameOfTheRegion() {
        var region = Platforms.built(StackFile.dr().with("platform.externalDns", "true"));

        assertThat(region.inputs(RELEASE, "tandem-prod-release-external-dns"))
                .extractingByKey("values")
                .asString()
                .contains("txtOwnerId=tandem-prod-ap-south-2");
    }

    @Test
    void argoCdIsBehindTheLoadBalancerOnlyIfSettingsSaySo() {
        var type = "kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding";
        var open = Platforms.built(StackFile.primary().with("platform.argoCd.targetGroup", "web"));

        assertThat(PRIMARY.inputsOfAll(type)).isEmpty();
        assertThat(spec(open, "elbv2.k8s.aws/v1beta1:TargetGroupBinding", "argocd-binding"))
                .asString()
                .contains("targetGroupARN=arn:web");
    }

    @Test
    void onlyAStackWithoutProtectionForgetsWhatWasInAClusterThatIsGone() {
        var provider = "pulumi:providers:kubernetes";

        assertThat(PRIMARY.inputs(provider, "tandem-prod-cluster")).doesNotContainKey("deleteUnreachable");
        assertThat(Platforms.built(StackFile.primary().with("protection", "false"))
                        .inputs(provider, "tandem-prod-cluster"))
                .containsEntry("deleteUnreachable", "true");
    }

    private static PlatformAccess published(StackFile file) {
        return PlatformAccess.of(file.settings().platform().orElseThrow());
    }

    private static Object spec(RecordedResources region, String kind, String name) {
        return region.inputs("kubernetes:" + kind, "tandem-prod-" + name).getOrDefault("spec", "none");
    }

    private static Map<String, String> versions(RecordedResources region) {
        return region.inputsOfAll(RELEASE).stream()
                .collect(Collectors.toMap(
                        release -> String.valueOf(release.get("name")),
                        release -> String.valueOf(release.get("version"))));
    }
}
