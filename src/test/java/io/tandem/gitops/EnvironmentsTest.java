package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each environment and each of its regions has values, and says nothing that is not its own to say. */
class EnvironmentsTest {
    private static final String ANALYTICS = "applicationsets/analytics.yaml";

    private final List<RegionExample> regions = RegionExample.of(ANALYTICS);

    @Test
    void allFourEnvironmentsAreDeliveredTo() {
        assertThat(regions).extracting(RegionExample::environment).contains("dev", "qa", "uat", "prod");
    }

    @Test
    void productionIsDeliveredToBothTwins() {
        assertThat(regions)
                .filteredOn(region -> region.environment().equals("prod"))
                .extracting(RegionExample::region)
                .containsExactly("ap-south-1", "ap-south-2");
    }

    @Test
    void everyValueFileIsDeliveredAndEveryDeliveryHasItsFiles() {
        var delivered = regions.stream().flatMap(EnvironmentsTest::valueFiles).distinct();

        assertThat(delivered).containsExactlyInAnyOrderElementsOf(GitOpsFiles.below("environments"));
    }

    @Test
    void everyEnvironmentSaysWhichImageItRuns() {
        assertThat(regions)
                .extracting(region -> GitOpsFiles.document("environments/" + region.environment() + "/analytics.yaml"))
                .allMatch(values -> JsonTree.text(values, "image.tag").matches("[0-9a-f]{40}"));
    }

    @Test
    void regionsDifferInTheirSizeOnly() {
        assertThat(regions)
                .extracting(region -> GitOpsFiles.document(
                        "environments/%s/%s/analytics.yaml".formatted(region.environment(), region.region())))
                .extracting(JsonObject::keySet)
                .allMatch(Set.of("replicas")::equals);
    }

    @Test
    void theTwinsMayGrowToTheSameSize() {
        assertThat(regions)
                .filteredOn(region -> region.environment().equals("prod"))
                .extracting(region -> JsonTree.at(
                        GitOpsFiles.document("environments/prod/" + region.region() + "/analytics.yaml"),
                        "replicas.max"))
                .hasSize(2)
                .allSatisfy(max -> assertThat(max.getAsInt()).isEqualTo(30));
    }

    private static Stream<Path> valueFiles(RegionExample region) {
        var source = JsonTree.at(Delivery.application(ANALYTICS, region), "spec.source");
        var chart = Path.of(JsonTree.text(source, "path"));
        return JsonTree.texts(source, "helm.valueFiles").stream()
                .map(file -> chart.resolve(file).normalize());
    }
}
