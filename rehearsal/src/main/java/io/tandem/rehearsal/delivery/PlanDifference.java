package io.tandem.rehearsal.delivery;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the goals of two plans differ for one resource. */
final class PlanDifference {
    /** Goals hold these as properties that are added, changed or deleted. */
    private static final Set<String> PROPERTIES = Set.of("inputDiff", "outputDiff");

    /** The end that the engine gives a name; another with every preview, until there is such a resource. */
    private static final Pattern AUTONAME = Pattern.compile("-[0-9a-f]{7}(?![0-9a-zA-Z])");

    /** A secret is encrypted anew in every plan, so whether it differs cannot be seen here; the engine can. */
    private static final String CIPHERTEXT = "ciphertext";

    private PlanDifference() {}

    /** Names of properties and options. */
    static List<String> between(JsonObject ours, JsonObject theirs) {
        return keys(ours, theirs)
                .flatMap(key -> PROPERTIES.contains(key)
                        ? properties(object(ours.get(key)), object(theirs.get(key)))
                        : same(ours.get(key), theirs.get(key)) ? Stream.empty() : Stream.of(key))
                .distinct()
                .toList();
    }

    private static Stream<String> properties(JsonObject ours, JsonObject theirs) {
        return keys(ours, theirs)
                .flatMap(kind -> kind.equals("deletes")
                        ? same(ours.get(kind), theirs.get(kind)) ? Stream.empty() : Stream.of("what is left out")
                        : differing(object(ours.get(kind)), object(theirs.get(kind))));
    }

    private static Stream<String> differing(JsonObject ours, JsonObject theirs) {
        return keys(ours, theirs).filter(key -> !same(ours.get(key), theirs.get(key)));
    }

    private static Stream<String> keys(JsonObject ours, JsonObject theirs) {
        var keys = new TreeSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        return keys.stream();
    }

    private static JsonObject object(@Nullable JsonElement value) {
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    }

    private static boolean same(@Nullable JsonElement ours, @Nullable JsonElement theirs) {
        return Objects.equals(comparable(ours), comparable(theirs));
    }

    /** Dependencies have no order; neither have the keys that a plan leaves out. */
    private static @Nullable Object comparable(@Nullable JsonElement value) {
        if (value instanceof JsonPrimitive primitive && primitive.isString()) {
            return AUTONAME.matcher(primitive.getAsString()).replaceAll("-*");
        }
        if (value != null && value.isJsonArray()) {
            var items = value.getAsJsonArray().asList().stream().map(PlanDifference::comparable);
            return items.map(String::valueOf).sorted().toList();
        }
        if (value instanceof JsonObject object) {
            return object.has(CIPHERTEXT)
                    ? CIPHERTEXT
                    : object.keySet().stream()
                            .sorted()
                            .map(key -> key + "=" + comparable(object.get(key)))
                            .toList();
        }
        return value;
    }
}
