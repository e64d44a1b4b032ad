package io.tandem.policy.cluster;

import io.tandem.policy.rules.Subject;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What is known of charts: where their values say what pods get. From {@code charts.yaml}. */
final class Charts {
    private static final Value KNOWN = read();

    private Charts() {}

    /** The name of a release's chart, without its address. */
    static String chart(Subject release) {
        return release.at("chart").text().orElse("").replaceFirst(".*/", "");
    }

    /** Paths, in the properties of the release, of one kind; none of a chart that is not known. */
    static List<String> paths(Subject release, String kind) {
        return KNOWN.field(chart(release)).field(kind).texts().stream()
                .map(path -> path.isEmpty() ? "values" : "values." + path)
                .toList();
    }

    private static Value read() {
        var stream = Objects.requireNonNull(Charts.class.getResourceAsStream("charts.yaml"), "charts.yaml");
        Map<String, Object> charts = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        return Value.of(charts);
    }
}
