package io.tandem.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.Deployment.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegionSummaryTest {
    private static List<String> lines(Map<String, Object> status) {
        var release = new Resource(
                "urn:pulumi:primary::tandem::kubernetes:helm.sh/v3:Release::argo-cd",
                "kubernetes:helm.sh/v3:Release",
                "argocd/argocd",
                true,
                Map.of(),
                Map.of("status", status),
                Set.of(),
                Optional.empty());
        return new RegionSummary(new Deployment(List.of(release))).lines();
    }

    @Test
    void aReleaseShowsTheVersionsOfItsChartAndApplication() {
        var status = Map.<String, Object>of(
                "chart", "argo-cd", "version", "10.1.1", "appVersion", "v3.4.4", "namespace", "argocd");

        assertThat(lines(status)).contains("  release      argo-cd 10.1.1 (v3.4.4) in argocd");
    }

    @Test
    void aChartWithoutAnApplicationShowsNoSecondVersion() {
        var status = Map.<String, Object>of(
                "chart", "argocd-apps", "version", "2.0.5", "appVersion", "", "namespace", "argocd");

        assertThat(lines(status)).contains("  release      argocd-apps 2.0.5 in argocd");
    }
}
