package io.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.StackFile;
import io.tandem.testing.DataFoundations;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryTest {
    private static final String REPOSITORY = "aws:ecr/repository:Repository";
    private static final String REPLICATION = "aws:ecr/replicationConfiguration:ReplicationConfiguration";
    private static final String API = "tandem-prod-repository-api";

    static Stream<RecordedResources> bothRegions() {
        return Stream.of(built(StackFile.primary()), built(StackFile.dr()));
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void everyRepositoryIsEncryptedWithOurKey(RecordedResources region) {
        assertThat(region.inputs(REPOSITORY, API))
                .containsEntry(
                        "encryptionConfigurations",
                        List.of(Map.of("encryptionType", "KMS", "kmsKey", "arn:registry-key")));
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void aTagNamesOneImageForEver(RecordedResources region) {
        assertThat(region.inputs(REPOSITORY, API)).containsEntry("imageTagMutability", "IMMUTABLE");
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void everyImageIsScannedWhenItArrives(RecordedResources region) {
        assertThat(region.inputs(REPOSITORY, API))
                .containsEntry("imageScanningConfiguration", Map.of("scanOnPush", true));
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void noRepositoryIsLostByAccident(RecordedResources region) {
        assertThat(region.isProtected(REPOSITORY, API)).isTrue();
        assertThat(region.inputs(REPOSITORY, API)).doesNotContainKey("forceDelete");
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void bothRegionsUseTheSameNames(RecordedResources region) {
        assertThat(region.inputs(REPOSITORY, API)).containsEntry("name", "tandem-prod/api");
    }

    @ParameterizedTest
    @MethodSource("bothRegions")
    void theNewestImagesAreKept(RecordedResources region) {
        var policy = region.inputs("aws:ecr/lifecyclePolicy:LifecyclePolicy", API + "-lifecycle")
                .get("policy");

        var newest = JsonParser.parseString(String.valueOf(policy))
                .getAsJsonObject()
                .getAsJsonArray("rules")
                .get(1)
                .getAsJsonObject()
                .getAsJsonObject("selection");
        assertThat(newest.get("countType").getAsString()).isEqualTo("imageCountMoreThan");
        assertThat(newest.get("countNumber").getAsInt()).isEqualTo(100);
    }

    @Test
    void thePrimaryCopiesWhatIsPushedToItsTwin() {
        assertThat(built(StackFile.primary()).inputs(REPLICATION, "tandem-prod-registry-replication"))
                .containsEntry(
                        "replicationConfiguration",
                        Map.of(
                                "rules",
                                List.of(Map.of(
                                        "destinations",
                                        List.of(Map.of("region", "ap-south-2", "registryId", "111122223333")),
                                        "repositoryFilters",
                                        List.of(Map.of("filter", "tandem-prod/", "filterType", "PREFIX_MATCH"))))));
    }

    @Test
    void theDrRegionCopiesNothingBack() {
        assertThat(built(StackFile.dr()).inputsOfAll(REPLICATION)).isEmpty();
    }

    @Test
    void aRegionWithoutATwinCopiesNothing() {
        var standalone = built(StackFile.standalone());

        assertThat(standalone.inputsOfAll(REPLICATION)).isEmpty();
    }

    private static RecordedResources built(StackFile file) {
        var settings = file.settings();
        return RecordedResources.of(ctx -> new Registry(
                settings.name(),
                settings.data().repositories(),
                DataFoundations.of(settings),
                ComponentResourceOptions.Empty));
    }
}
