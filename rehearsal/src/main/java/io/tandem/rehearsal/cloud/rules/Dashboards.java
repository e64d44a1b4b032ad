package io.tandem.rehearsal.cloud.rules;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a dashboard; what is wrong with it AWS lists by path. SDKs know the error as DashboardInvalidInputError.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
final class Dashboards {
    private static final int MOST_WIDGETS = 500;

    private Dashboards() {}

    static void body(Request request) {
        request.text("dashboardBody").ifPresent(text -> {
            List<String> wrong = new ArrayList<>();
            check(parse(text), wrong);
            if (!wrong.isEmpty()) {
                throw new Refusal(
                        "InvalidParameterInput",
                        "dashboardBody: The dashboard body is invalid, there are %d validation errors: [%s]"
                                .formatted(wrong.size(), String.join(", ", wrong)));
            }
        });
    }

    private static JsonElement parse(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw new Refusal(
                    "InvalidParameterInput", "dashboardBody: The field DashboardBody must be a valid JSON object");
        }
    }

    private static void check(JsonElement body, List<String> wrong) {
        if (!(body instanceof JsonObject object) || !(object.get("widgets") instanceof JsonArray widgets)) {
            wrong.add(error("", "Should have required property 'widgets'"));
            return;
        }
        if (widgets.size() > MOST_WIDGETS) {
            wrong.add(error("/widgets", "Should NOT have more than " + MOST_WIDGETS + " items"));
        }
        for (int index = 0; index < widgets.size(); index++) {
            var path = "/widgets/" + index;
            if (widgets.get(index) instanceof JsonObject widget) {
                new DashboardWidget(path, widget, wrong).check();
            } else {
                wrong.add(error(path, "Should be object"));
            }
        }
    }

    static String error(String path, String message) {
        return "{\"dataPath\": \"%s\", \"message\": \"%s\"}".formatted(path, message);
    }
}
