package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.catalog.Chart;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import io.tandem.rehearsal.values.ReleaseValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A release and the chart it is of. */
record InstalledChart(CloudResource release, Chart chart) {
    static Optional<InstalledChart> of(Catalog catalog, CloudResource release) {
        return chart(catalog, release.inputs()).map(chart -> new InstalledChart(release, chart));
    }

    /** The release that a call asks for, as if it were there. */
    static Optional<InstalledChart> asked(Catalog catalog, Request request) {
        return chart(catalog, request.inputs())
                .map(chart -> new InstalledChart(
                        new CloudResource(
                                request.type().token(), "", request.scope(), "", false, request.inputs(), Map.of()),
                        chart));
    }

    /** The chart that a release's inputs name, by its name or by an OCI address that ends in it. */
    static Optional<Chart> chart(Catalog catalog, Map<String, Object> inputs) {
        return Paths.text(inputs, "chart")
                .map(chart -> chart.substring(chart.lastIndexOf('/') + 1))
                .flatMap(name -> Optional.ofNullable(catalog.charts().get(name)));
    }

    Map<String, Object> values() {
        return ReleaseValues.of(release.inputs());
    }

    boolean flag(String name) {
        return Paths.one(release.inputs(), name).filter(Boolean.TRUE::equals).isPresent();
    }

    /** The custom kinds that its installation brings. */
    List<String> definitions() {
        var crds = chart.crds();
        boolean skipped = crds.folder() && flag("skipCrds");
        boolean turnedOff = crds.installedBy()
                .filter(path -> !ReleaseValues.isNotOff(values(), path))
                .isPresent();
        return skipped || turnedOff ? List.of() : crds.kinds();
    }

    /** The custom kinds that go when it is uninstalled. */
    List<String> ownDefinitions() {
        var crds = chart.crds();
        boolean kept = crds.folder()
                || crds.keptBy()
                        .filter(path -> ReleaseValues.isNotOff(values(), path))
                        .isPresent();
        return kept ? List.of() : definitions();
    }
}
