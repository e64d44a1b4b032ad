package io.tandem.gitops;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A cluster generator of an ApplicationSet: which clusters it delivers to.
 *
 * @param requirements legal values by label
 */
record Generator(Map<String, List<String>> requirements) {
    static Stream<Generator> of(JsonObject applicationSet) {
        return JsonTree.objects(applicationSet, "spec.generators")
                .map(generator -> JsonTree.at(generator, "clusters.selector").getAsJsonObject())
                .map(Generator::read);
    }

    List<String> values(String label) {
        return requirements.getOrDefault(label, List.of());
    }

    private static Generator read(JsonObject selector) {
        var requirements = new LinkedHashMap<String, List<String>>();
        if (selector.has("matchLabels")) {
            selector.getAsJsonObject("matchLabels")
                    .asMap()
                    .forEach((label, value) -> requirements.put(label, List.of(value.getAsString())));
        }
        if (selector.has("matchExpressions")) {
            JsonTree.objects(selector, "matchExpressions").forEach(one -> requirements.put(key(one), legal(one)));
        }
        return new Generator(requirements);
    }

    private static String key(JsonElement expression) {
        return JsonTree.text(expression, "key");
    }

    private static List<String> legal(JsonElement expression) {
        if (!JsonTree.text(expression, "operator").equals("In")) {
            throw new AssertionError("a generator names what it delivers to: " + expression);
        }
        return JsonTree.texts(expression, "values");
    }
}
