package io.tandem.gitops;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.util.List;
import java.util.stream.Stream;

/** What the sample service asks of Prometheus, as it is delivered to production. */
public final class SampleService {
    private static final RegionExample REGION = new RegionExample("prod", "ap-south-1", "primary");

    private SampleService() {}

    /** Its rules, in the form of a rule file. */
    public static JsonObject rules() {
        return JsonTree.at(objects("PrometheusRule").findFirst().orElseThrow(), "spec")
                .getAsJsonObject();
    }

    /** The queries by which its canaries are judged. */
    public static List<String> canaryQueries() {
        return objects("AnalysisTemplate")
                .flatMap(template -> JsonTree.objects(template, "spec.metrics"))
                .map(metric -> JsonTree.text(metric, "provider.prometheus.query"))
                .toList();
    }

    private static Stream<JsonObject> objects(String kind) {
        return Delivery.objects("applicationsets/analytics.yaml", REGION).stream()
                .filter(object -> JsonTree.text(object, "kind").equals(kind));
    }
}
