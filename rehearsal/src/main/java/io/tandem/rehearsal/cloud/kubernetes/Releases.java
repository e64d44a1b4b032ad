package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.catalog.Chart;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.Paths;
import java.util.LinkedHashMap;
import java.util.Map;

/** Releases as Helm finds, names and counts them. https://helm.sh/docs/helm/helm_install/ */
final class Releases {
    private final Catalog catalog;

    Releases(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The chart must be in the repository that is given, or at the address. */
    void chart(Request request) {
        var asked = request.text("chart").orElse("");
        var repository = request.text("repositoryOpts.repo").orElse("");
        var chart = InstalledChart.chart(catalog, request.inputs())
                .orElseThrow(() -> new Refusal(
                        "ChartNotFound",
                        "chart: the simulated cloud does not know the chart '%s'; declare it in rehearsal/src/main/resources/catalog/charts.yaml"
                                .formatted(asked)));
        if (repository.startsWith("oci://")) {
            throw new Refusal(
                    "ChartNotFound",
                    "repositoryOpts.repo: looks like \"%s\" is not a valid chart repository or cannot be reached: an OCI address goes into chart"
                            .formatted(repository));
        }
        if (asked.startsWith("oci://") ? !asked.equals(chart.repository()) : chart.isOci()) {
            throw notThere(asked, asked);
        }
        if (!chart.isOci() && !same(repository, chart.repository())) {
            throw notThere(asked, repository);
        }
    }

    /** The version must be one that the repository has; the newest is not known here. */
    void version(Request request) {
        InstalledChart.chart(catalog, request.inputs()).ifPresent(chart -> {
            var version = request.text("version").orElse("");
            if (version.isEmpty()) {
                throw new Refusal(
                        "ChartVersionMissing",
                        "version: without one Helm takes the newest %s of the day; pin one of %s"
                                .formatted(chart.name(), chart.versions().keySet()));
            }
            if (!chart.versions().containsKey(version)) {
                throw new Refusal(
                        "ChartNotFound",
                        "version: chart \"%s\" version \"%s\" not found in %s repository; known are %s"
                                .formatted(
                                        chart.name(),
                                        version,
                                        chart.repository(),
                                        chart.versions().keySet()));
            }
        });
    }

    void name(Request request) {
        var name = request.text("name");
        var namespace = request.text("namespace").orElse("default");
        boolean taken = request.others(ClusterView.RELEASE).stream()
                .anyMatch(other -> Paths.text(other.inputs(), "name").equals(name)
                        && Paths.text(other.inputs(), "namespace")
                                .orElse("default")
                                .equals(namespace));
        if (request.operation() == Operation.CREATE && taken && !request.flag("replace")) {
            throw new Refusal("AlreadyExists", "name: cannot re-use a name that is still in use");
        }
    }

    /** What Helm reports of a release. */
    CloudResource described(Request request, CloudResource release) {
        return InstalledChart.chart(catalog, release.inputs())
                .map(chart -> release.showing(reported(request, release, chart)))
                .orElse(release);
    }

    private static Map<String, Object> reported(Request request, CloudResource release, Chart chart) {
        var outputs = new LinkedHashMap<>(release.outputs());
        var version = Paths.text(outputs, "version").orElse("");
        var before = request.current() == null
                ? 0
                : Paths.one(request.current().outputs(), "status.revision")
                        .map(revision -> ((Number) revision).intValue())
                        .orElse(0);
        Paths.set(outputs, "status.chart", chart.name());
        Paths.set(outputs, "status.version", version);
        Paths.set(outputs, "status.appVersion", chart.versions().getOrDefault(version, ""));
        Paths.set(outputs, "status.revision", (double) (before + 1));
        return outputs;
    }

    private static boolean same(String one, String other) {
        return one.replaceAll("/$", "").equals(other.replaceAll("/$", ""));
    }

    private static Refusal notThere(String chart, String repository) {
        return new Refusal(
                "ChartNotFound", "chart: chart \"%s\" not found in %s repository".formatted(chart, repository));
    }
}
