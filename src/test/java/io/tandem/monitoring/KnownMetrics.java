package io.tandem.monitoring;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.nio.file.Path;
import java.util.List;

/** docs/metrics.yaml: which metrics there are, and who makes them. */
final class KnownMetrics {
    private final JsonObject file = JsonTree.document(Path.of("docs/metrics.yaml"));

    /** Names of what the installed exporters make. */
    List<String> prometheus() {
        return JsonTree.objects(file, "prometheus")
                .flatMap(exporter -> JsonTree.texts(exporter, "metrics").stream())
                .toList();
    }

    /** Namespace and name of what AWS publishes. */
    List<String> cloudWatch() {
        return JsonTree.objects(file, "cloudwatch")
                .flatMap(space -> JsonTree.texts(space, "metrics").stream()
                        .map(metric -> JsonTree.text(space, "namespace") + " " + metric))
                .toList();
    }

    /** The dimensions that metrics of a namespace may have. */
    List<String> dimensions(String namespace) {
        return JsonTree.objects(file, "cloudwatch")
                .filter(space -> JsonTree.text(space, "namespace").equals(namespace))
                .flatMap(space -> JsonTree.texts(space, "dimensions").stream())
                .toList();
    }
}
