package io.tandem.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A policy as AWS would read it. */
public record PolicyDocument(List<JsonObject> statements) {

    public static PolicyDocument parse(Object json) {
        var document = JsonParser.parseString(json.toString()).getAsJsonObject();
        return new PolicyDocument(elements(document.get("Statement"))
                .map(JsonElement::getAsJsonObject)
                .toList());
    }

    public JsonObject statement(String sid) {
        return statements.stream()
                .filter(statement -> statement.get("Sid").getAsString().equals(sid))
                .findAny()
                .orElseThrow(() -> new AssertionError("no statement " + sid));
    }

    /** Every action that some statement allows. */
    public List<String> actions() {
        return statements.stream()
                .flatMap(statement -> elements(statement.get("Action")))
                .map(JsonElement::getAsString)
                .toList();
    }

    /** The condition of a statement, as JSON. */
    public String condition(String sid) {
        return statement(sid).get("Condition").toString();
    }

    private static Stream<JsonElement> elements(JsonElement oneOrMany) {
        return oneOrMany.isJsonArray()
                ? StreamSupport.stream(oneOrMany.getAsJsonArray().spliterator(), false)
                : Stream.of(oneOrMany);
    }
}
