package io.tandem.policy.states;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A stack's state, as {@code pulumi stack export} prints it, made fit to be kept: no secrets, no times, a line a resource. */
public final class RecordedState {
    private static final Gson JSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
    private static final List<String> KEPT = List.of(
            "urn",
            "custom",
            "id",
            "type",
            "inputs",
            "outputs",
            "parent",
            "protect",
            "external",
            "provider",
            "propertyDependencies");

    /** https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/sig/sig.go */
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private RecordedState() {}

    /** The resources of one or more exported states, as one state that the engine reads without any backend. */
    public static String of(List<String> exports) {
        return exports.stream()
                .map(export -> JsonParser.parseString(export).getAsJsonObject())
                .flatMap(export -> resources(export.getAsJsonObject("deployment")))
                .map(RecordedState::trimmed)
                .map(JSON::toJson)
                .collect(Collectors.joining(
                        ",\n",
                        "{\"version\":3,\"deployment\":{\"manifest\":{\"time\":\"2026-01-01T00:00:00Z\",\"magic\":\"\","
                                + "\"version\":\"\"},\"resources\":[\n",
                        "\n]}}\n"));
    }

    private static Stream<JsonObject> resources(JsonObject deployment) {
        var resources = deployment.getAsJsonArray("resources");
        return resources == null
                ? Stream.of()
                : StreamSupport.stream(resources.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    private static JsonObject trimmed(JsonObject resource) {
        var kept = new JsonObject();
        for (var key : KEPT) {
            if (resource.has(key)) {
                kept.add(
                        key, key.equals("propertyDependencies") ? known(resource.get(key)) : sealed(resource.get(key)));
            }
        }
        return kept;
    }

    /** Most properties come from no other resource. */
    private static JsonElement known(JsonElement dependencies) {
        var kept = new JsonObject();
        dependencies.getAsJsonObject().asMap().forEach((property, urns) -> {
            if (urns.isJsonArray() && !urns.getAsJsonArray().isEmpty()) {
                kept.add(property, urns);
            }
        });
        return kept;
    }

    private static JsonElement sealed(JsonElement value) {
        if (value.isJsonArray()) {
            var items = new JsonArray();
            value.getAsJsonArray().forEach(item -> items.add(sealed(item)));
            return items;
        } else if (!value.isJsonObject()) {
            return value;
        }
        var fields = new JsonObject();
        boolean secret = value.getAsJsonObject().has("ciphertext");
        value.getAsJsonObject().asMap().forEach((name, field) -> {
            if (!secret || name.equals(SIGNATURE)) {
                fields.add(name, sealed(field));
            }
        });
        if (secret) {
            fields.addProperty("plaintext", "\"removed\"");
        }
        return fields;
    }
}
