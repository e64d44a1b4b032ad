package io.tandem.rehearsal.cloud.rules;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** One line of a metric widget: {@code [namespace, metric, dimension, value, ..., {options}]} or {@code [{expression}]}. */
final class DashboardMetric {
    private DashboardMetric() {}

    static boolean isLegal(JsonElement line) {
        if (!(line instanceof JsonArray parts) || parts.isEmpty()) {
            return false;
        }
        var last = parts.get(parts.size() - 1);
        if (parts.size() == 1) {
            return last instanceof JsonObject options && options.has("expression");
        }
        var names = last instanceof JsonObject ? parts.asList().subList(0, parts.size() - 1) : parts.asList();
        return names.size() % 2 == 0 && allText(names);
    }

    private static boolean allText(List<JsonElement> names) {
        return names.stream()
                .allMatch(name -> name instanceof JsonPrimitive value
                        && value.isString()
                        && !value.getAsString().isEmpty());
    }
}
