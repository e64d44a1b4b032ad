package io.tandem.policy.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.tandem.policy.values.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The recorded states of the rehearsed stacks: what rules must not complain of. {@code make policies-record} renews them. */
public final class Golden {
    private static final World PRIMARY = new World(read("primary"));
    private static final World DR = new World(read("dr"));
    private static final World FOUNDATION = new World(read("foundation"));

    private Golden() {}

    public static World world(String name) {
        return switch (name) {
            case "primary" -> PRIMARY;
            case "dr" -> DR;
            case "foundation" -> FOUNDATION;
            case "both" ->
                new World(Stream.of(PRIMARY, DR)
                        .flatMap(world -> world.resources().stream())
                        .toList());
            default -> throw new IllegalArgumentException("no recorded state is called " + name);
        };
    }

    private static List<StateResource> read(String stack) {
        try {
            var text = Files.readString(Path.of("golden", stack + ".json"));
            var deployment = JsonParser.parseString(text).getAsJsonObject().getAsJsonObject("deployment");
            var objects = StreamSupport.stream(
                            deployment.getAsJsonArray("resources").spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    // The engine's order is that of creation, which differs from one recording to the next.
                    .sorted(Comparator.comparing(object -> text(object, "urn")))
                    .toList();
            var regions = regions(objects);
            return objects.stream().map(object -> resource(object, regions)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> regions(List<JsonObject> objects) {
        var regions = new HashMap<String, String>();
        for (var object : objects) {
            var inputs = object.getAsJsonObject("inputs");
            if (inputs != null && inputs.has("region")) {
                regions.put(text(object, "urn"), text(inputs, "region"));
            }
        }
        return regions;
    }

    private static StateResource resource(JsonObject object, Map<String, String> regions) {
        var dependencies = new HashMap<String, Set<String>>();
        if (object.has("propertyDependencies")) {
            object.getAsJsonObject("propertyDependencies").asMap().forEach((property, urns) -> {
                var set = new HashSet<String>();
                urns.getAsJsonArray().forEach(urn -> set.add(urn.getAsString()));
                dependencies.put(property, set);
            });
        }
        var provider = text(object, "provider");
        var outputs = fields(object.get("outputs"));
        // As the providers of the real cloud have it.
        outputs.put("id", text(object, "id"));
        return new StateResource(
                text(object, "urn"),
                text(object, "type"),
                fields(object.get("inputs")),
                outputs,
                Optional.ofNullable(regions.get(provider.replaceFirst("::[^:]*$", ""))),
                object.has("protect"),
                dependencies);
    }

    private static String text(JsonObject object, String key) {
        return object.has(key) ? object.get(key).getAsString() : "";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(@Nullable JsonElement element) {
        return element != null && plain(element) instanceof Map<?, ?> map
                ? (Map<String, Object>) map
                : new LinkedHashMap<>();
    }

    private static @Nullable Object plain(JsonElement element) {
        if (element.isJsonObject() && element.getAsJsonObject().has("plaintext")) {
            return Value.of("removed").asSecret();
        } else if (element.isJsonObject()) {
            var fields = new LinkedHashMap<String, Object>();
            element.getAsJsonObject().asMap().forEach((name, field) -> {
                var value = plain(field);
                if (value != null) {
                    fields.put(name, value);
                }
            });
            return fields;
        } else if (element.isJsonArray()) {
            var items = new ArrayList<@Nullable Object>();
            element.getAsJsonArray().forEach(item -> items.add(plain(item)));
            return items;
        } else if (element.isJsonNull()) {
            return null;
        }
        var primitive = element.getAsJsonPrimitive();
        if (primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        return primitive.isNumber() ? (Object) primitive.getAsDouble() : primitive.getAsString();
    }
}
