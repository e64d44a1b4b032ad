package io.tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a region installs only if its settings say so. */
class OptionalReleasesTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final RecordedResources PRIMARY = Platforms.built(everything(StackFile.primary()));

    @Test
    void nothingOfItIsThereByDefault() {
        assertThat(releases(Platforms.built(StackFile.primary())))
                .doesNotContainAnyElementsOf(
                        List.of("external-dns", "velero", "secrets-store-csi-driver", "cluster-autoscaler"));
    }

    @Test
    void whatIsPublishedIsWhatIsInstalled() {
        var settings = everything(StackFile.primary()).settings().platform().orElseThrow();

        assertThat(PlatformAccess.of(settings).releases().keySet())
                .containsExactlyInAnyOrderElementsOf(releases(PRIMARY));
    }

    @Test
    void backupsGoIntoTheDatasetBelowTheRoleAndThoseOfTheTwinAreOnlyRead() {
        assertThat(values(PRIMARY, "velero"))
                .contains("default=true, provider=aws, prefix=primary, name=default, accessMode=ReadWrite")
                .contains("default=false, provider=aws, prefix=dr, name=twin, accessMode=ReadOnly");
        assertThat(values(Platforms.built(everything(StackFile.dr())), "velero"))
                .contains("prefix=dr, name=default, accessMode=ReadWrite")
                .contains("prefix=primary, name=twin, accessMode=ReadOnly");
    }

    @Test
    void aRegionWithoutTwinKnowsNoBackupsButItsOwn() {
        assertThat(values(Platforms.built(everything(StackFile.standalone())), "velero"))
                .contains("prefix=standalone")
                .doesNotContain("name=twin");
    }

    @Test
    void veleroChangesNothingOutsideOfItsOwnBackups() {
        var policy = PRIMARY.policy("aws:iam/rolePolicy:RolePolicy", "tandem-prod-velero-backups", "policy");

        assertThat(policy.statement("WriteOurs").get("Resource").getAsString()).isEqualTo("arn:curated/primary/*");
        assertThat(policy.statement("ReadBackups").get("Action").getAsString()).isEqualTo("s3:GetObject");
    }

    @Test
    void backupsHoldNoSecrets() {
        assertThat(values(PRIMARY, "velero"))
                .contains("excludedResources=[secrets]")
                .contains("ttl=720h");
    }

    @Test
    void aServiceMountsTheSecretsOfItsSettingsAndNoOthers() {
        var policy = PRIMARY.policy(
                "aws:iam/rolePolicy:RolePolicy", "tandem-prod-service-analytics-secret-analytics", "policy");

        assertThat(policy.statement("Read").get("Resource").getAsString()).isEqualTo("arn:analytics");
        assertThat(PRIMARY.names())
                .filteredOn(name -> name.contains("service-analytics-secret"))
                .hasSize(1);
    }

    @Test
    void mountedSecretsBecomeNoSecretsOfTheCluster() {
        assertThat(values(PRIMARY, "secrets-store-csi-driver")).contains("syncSecret={enabled=false}");
    }

    private static StackFile everything(StackFile file) {
        return file.with("platform.externalDns", "true")
                .with("platform.secretsStoreCsi", "true")
                .with("platform.services.analytics.secrets", "[analytics]")
                .with("platform.velero", "{dataset: curated}");
    }

    private static List<String> releases(RecordedResources region) {
        return region.inputsOfAll(RELEASE).stream()
                .map(release -> String.valueOf(release.get("name")))
                .toList();
    }

    private static String values(RecordedResources region, String release) {
        return String.valueOf(
                region.inputs(RELEASE, "tandem-prod-release-" + release).get("values"));
    }
}
