package io.tandem.gitops;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where two renderings differ. */
final class Differences {
    private Differences() {}

    /** Paths such as {@code ConfigMap/analytics.data.REGION} whose values differ, or that only one side has. */
    static Set<String> between(List<JsonObject> one, List<JsonObject> other) {
        var left = leaves(one);
        var right = leaves(other);
        var paths = new TreeSet<>(left.keySet());
        paths.addAll(right.keySet());
        paths.removeIf(path -> Objects.equals(left.get(path), right.get(path)));
        return paths;
    }

    private static Map<String, String> leaves(List<JsonObject> objects) {
        var leaves = new TreeMap<String, String>();
        objects.forEach(object ->
                collect(JsonTree.text(object, "kind") + "/" + JsonTree.text(object, "metadata.name"), object, leaves));
        return leaves;
    }

    private static void collect(String path, JsonElement value, Map<String, String> leaves) {
        if (value.isJsonObject()) {
            value.getAsJsonObject().asMap().forEach((key, inner) -> collect(path + "." + key, inner, leaves));
        } else if (value.isJsonArray()) {
            var elements = value.getAsJsonArray();
            leaves.put(path + ".size", Integer.toString(elements.size()));
            for (int index = 0; index < elements.size(); index++) {
                collect(path + "[" + index + "]", elements.get(index), leaves);
            }
        } else {
            leaves.put(path, value.toString());
        }
    }
}
