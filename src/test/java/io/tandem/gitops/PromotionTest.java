package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every environment runs the same thing: what differs is what its files declare, and the region itself. */
class PromotionTest {
    private static final String ANALYTICS = "applicationsets/analytics.yaml";

    /** What the size of a region, declared in its own file, decides. */
    private static final Set<String> SIZE = Set.of(
            "HorizontalPodAutoscaler/analytics.spec.minReplicas", "HorizontalPodAutoscaler/analytics.spec.maxReplicas");

    private static final Set<String> IDENTITY = Set.of(
            "ConfigMap/analytics.data.REGION",
            "ConfigMap/analytics.data.ROLE",
            "ConfigMap/analytics.data.ENVIRONMENT",
            "Rollout/analytics.spec.template.metadata.annotations.tandem.io/configuration");

    private static final RegionExample PRIMARY = new RegionExample("prod", "ap-south-1", "primary");

    @Test
    void theTwinsDifferInTheirRegionAndTheirSizeOnly() {
        assertThat(differences(PRIMARY, new RegionExample("prod", "ap-south-2", "dr")))
                .isNotEmpty()
                .isSubsetOf(union(SIZE, IDENTITY));
    }

    @Test
    void acceptanceDiffersFromProductionInSizeAndResourcesOnly() {
        assertThat(differences(PRIMARY, new RegionExample("uat", "ap-south-1", "standalone")))
                .filteredOn(path -> !path.startsWith("Rollout/analytics.spec.template.spec.containers[0].resources"))
                .isSubsetOf(union(SIZE, IDENTITY));
    }

    @Test
    void developmentDiffersFromAcceptanceInSizeAndCanaryStepsOnly() {
        var acceptance = new RegionExample("uat", "ap-south-1", "standalone");

        assertThat(differences(acceptance, new RegionExample("dev", "ap-south-1", "standalone")))
                .filteredOn(path -> !path.startsWith("Rollout/analytics.spec.strategy.canary.steps"))
                .isSubsetOf(union(SIZE, IDENTITY));
    }

    private static Set<String> differences(RegionExample one, RegionExample other) {
        return new TreeSet<>(Differences.between(Delivery.objects(ANALYTICS, one), Delivery.objects(ANALYTICS, other)));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
