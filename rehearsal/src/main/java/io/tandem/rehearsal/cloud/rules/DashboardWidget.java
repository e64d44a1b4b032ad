package io.tandem.rehearsal.cloud.rules;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.tandem.rehearsal.cloud.Regions;
import java.util.List;
import java.util.Set;

/**
 * One widget of a dashboard.
 *
 * @param path where it stands
 * @param wrong takes what is wrong with it
 */
record DashboardWidget(String path, JsonObject widget, List<String> wrong) {
    private static final Set<String> TYPES = Set.of("alarm", "chart", "custom", "explorer", "log", "metric", "text");
    private static final Set<String> VIEWS = Set.of("timeSeries", "singleValue", "gauge", "bar", "pie", "table");
    private static final int COLUMNS = 24;
    private static final int MOST_ROWS = 1000;
    private static final int MOST_ALARMS = 100;

    void check() {
        var type = text(widget, "type");
        refuseIf(!TYPES.contains(type), "/type", "Should be equal to one of the allowed values");
        inside("width", 1, COLUMNS);
        inside("height", 1, MOST_ROWS);
        inside("x", 0, COLUMNS - 1);
        refuseIf(widget.has("x") != widget.has("y"), "", "Should have both properties 'x' and 'y' or none");
        if (!(widget.get("properties") instanceof JsonObject properties)) {
            refuseIf(true, "", "Should have required property 'properties'");
            return;
        }
        switch (type) {
            case "metric" -> metric(properties);
            case "text" -> required(properties, "markdown");
            case "alarm" -> alarms(properties);
            default -> required(properties, "title");
        }
    }

    private void inside(String property, int least, int most) {
        if (widget.has(property)) {
            boolean fits = widget.get(property) instanceof JsonPrimitive value
                    && value.isNumber()
                    && least <= value.getAsInt()
                    && value.getAsInt() <= most;
            refuseIf(!fits, "/" + property, "Should be %d to %d".formatted(least, most));
        }
    }

    private void metric(JsonObject properties) {
        var region = text(properties, "region");
        refuseIf(
                !Regions.all().contains(region),
                "/properties",
                "The metric widget should have specified a region and a data source or an alarm annotation");
        if (properties.has("view")) {
            refuseIf(
                    !VIEWS.contains(text(properties, "view")),
                    "/properties/view",
                    "Should be equal to one of the allowed values");
        }
        if (properties.get("metrics") instanceof JsonArray metrics && !metrics.isEmpty()) {
            for (int index = 0; index < metrics.size(); index++) {
                refuseIf(
                        !DashboardMetric.isLegal(metrics.get(index)),
                        "/properties/metrics/" + index,
                        "Invalid metric field type, or namespace, name and pairs of dimensions expected");
            }
        } else {
            refuseIf(!properties.has("annotations"), "/properties", "Should have required property 'metrics'");
        }
    }

    private void alarms(JsonObject properties) {
        boolean legal = properties.get("alarms") instanceof JsonArray alarms
                && !alarms.isEmpty()
                && alarms.size() <= MOST_ALARMS
                && alarms.asList().stream()
                        .map(JsonElement::getAsString)
                        .allMatch(arn -> arn.matches("arn:aws:cloudwatch:[a-z0-9-]+:\\d{12}:alarm:.+"));
        refuseIf(!legal, "/properties/alarms", "Should be 1 to %d ARNs of alarms".formatted(MOST_ALARMS));
    }

    private void required(JsonObject properties, String property) {
        refuseIf(!properties.has(property), "/properties", "Should have required property '" + property + "'");
    }

    private void refuseIf(boolean broken, String below, String message) {
        if (broken) {
            wrong.add(Dashboards.error(path + below, message));
        }
    }

    private static String text(JsonObject object, String property) {
        return object.get(property) instanceof JsonPrimitive value ? value.getAsString() : "";
    }
}
