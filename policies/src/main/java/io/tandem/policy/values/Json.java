package io.tandem.policy.values;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;

/** Reads JSON as values. */
final class Json {
    private Json() {}

    /** Absent if the text is no JSON. */
    static Value read(String text) {
        try {
            return value(JsonParser.parseString(text));
        } catch (JsonParseException e) {
            return Value.ABSENT;
        }
    }

    private static Value value(JsonElement element) {
        if (element.isJsonObject()) {
            var fields = new LinkedHashMap<String, Value>();
            element.getAsJsonObject().asMap().forEach((name, field) -> fields.put(name, value(field)));
            return Value.object(fields);
        } else if (element instanceof JsonArray array) {
            return Value.list(array.asList().stream().map(Json::value).toList());
        }
        return element instanceof JsonPrimitive primitive ? primitive(primitive) : Value.ABSENT;
    }

    private static Value primitive(JsonPrimitive primitive) {
        if (primitive.isBoolean()) {
            return Value.of(primitive.getAsBoolean());
        }
        return primitive.isNumber() ? Value.of(primitive.getAsDouble()) : Value.of(primitive.getAsString());
    }
}
