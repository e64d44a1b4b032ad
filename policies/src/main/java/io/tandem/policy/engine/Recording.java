package io.tandem.policy.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;

/** The resources of a recorded state as the engine would send them. */
record Recording(List<JsonObject> resources) {

    /** Reads a state; empty if there is no such file. */
    static Recording read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Recording(List.of());
        }
        var deployment =
                JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonObject("deployment");
        return new Recording(
                StreamSupport.stream(deployment.getAsJsonArray("resources").spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .toList());
    }

    List<AnalyzeRequest> one() {
        return resources.stream()
                .map(resource -> AnalyzeRequest.newBuilder()
                        .setUrn(resource.get("urn").getAsString())
                        .setType(resource.get("type").getAsString())
                        .setProperties(properties(resource, "inputs"))
                        .build())
                .toList();
    }

    List<AnalyzerResource> all() {
        return resources.stream()
                .map(resource -> AnalyzerResource.newBuilder()
                        .setUrn(resource.get("urn").getAsString())
                        .setType(resource.get("type").getAsString())
                        .setProperties(properties(resource, "outputs"))
                        .build())
                .toList();
    }

    private static Struct properties(JsonObject resource, String key) {
        return resource.has(key) ? value(resource.get(key)).getStructValue() : Struct.getDefaultInstance();
    }

    private static Value value(JsonElement element) {
        var value = Value.newBuilder();
        if (element.isJsonObject()) {
            var fields = Struct.newBuilder();
            element.getAsJsonObject().asMap().forEach((name, field) -> fields.putFields(name, value(field)));
            return value.setStructValue(fields).build();
        } else if (element.isJsonArray()) {
            var items = ListValue.newBuilder();
            element.getAsJsonArray().forEach(item -> items.addValues(value(item)));
            return value.setListValue(items).build();
        } else if (element.isJsonNull()) {
            return value.setNullValue(NullValue.NULL_VALUE).build();
        }
        var primitive = element.getAsJsonPrimitive();
        if (primitive.isBoolean()) {
            return value.setBoolValue(primitive.getAsBoolean()).build();
        }
        return primitive.isNumber()
                ? value.setNumberValue(primitive.getAsDouble()).build()
                : value.setStringValue(primitive.getAsString()).build();
    }
}
