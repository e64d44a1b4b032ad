package io.tandem.charts;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that can be said of a release without rendering its chart. */
public final class ReleaseCheck {
    /** A range, or nothing at all, would be another chart tomorrow. */
    private static final Pattern EXACT = Pattern.compile("v?\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?");

    private final ChartSource charts;
    private final OpenMaps open = OpenMaps.load();

    /**
     * A check of any number of releases.
     *
     * @param charts where the charts' own values are found
     */
    public ReleaseCheck(ChartSource charts) {
        this.charts = charts;
    }

    /** What its chart would not understand of a release. */
    public List<Finding> findings(ReleaseInputs release) {
        if (!EXACT.matcher(release.version()).matches()) {
            return List.of(new Finding(
                    release.name(), "version", "'%s' is not one exact version".formatted(release.version())));
        }
        return ChartDefaults.of(charts, release.chart(), release.version())
                .map(defaults -> Stream.of(
                                ValuesCheck.findings(release, defaults, open), SchemaCheck.findings(release, defaults))
                        .flatMap(List::stream)
                        .toList())
                .orElseGet(() -> List.of(new Finding(
                        release.name(),
                        "version",
                        "there are no values of %s %s to check against; `tools/charts keep` fetches them"
                                .formatted(release.chart(), release.version()))));
    }
}
