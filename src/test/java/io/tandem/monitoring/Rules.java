package io.tandem.monitoring;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.tandem.gitops.SampleService;
import io.tandem.testing.JsonTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules that Prometheus is given. */
final class Rules {
    private static final Path PLATFORM = Path.of("src/main/resources/io/tandem/platform/rules");

    private Rules() {}

    /** The rule files by name, as Prometheus would load them: those of the platform, and of the sample service. */
    static Map<String, JsonObject> files() {
        var files = new LinkedHashMap<String, JsonObject>();
        JsonTree.filesBelow(PLATFORM)
                .forEach(file -> files.put(file.getFileName().toString(), JsonTree.document(file)));
        files.put("analytics.yaml", SampleService.rules());
        return files;
    }

    static Stream<JsonObject> all() {
        return files().values().stream()
                .flatMap(file -> JsonTree.objects(file, "groups"))
                .flatMap(group -> JsonTree.objects(group, "rules"));
    }

    static List<JsonObject> alerts() {
        return all().filter(rule -> rule.has("alert")).toList();
    }

    /** The names of the metrics that rules record. */
    static List<String> recorded() {
        var names = new ArrayList<String>();
        all().map(rule -> rule.get("record"))
                .filter(name -> name != null)
                .map(JsonElement::getAsString)
                .forEach(names::add);
        return names;
    }
}
