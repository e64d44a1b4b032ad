package io.tandem.rehearsal.catalog;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.tandem.rehearsal.catalog.InputFact.Replacement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code ../shared/facts/aws-schema.json} beside the project, which is no part of it. */
record SchemaFacts(JsonObject types) {
    /** Longer lists of legal values are lists of what AWS offered on one day. */
    private static final int LONGEST_LIST = 25;

    static Optional<SchemaFacts> find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("reactor.xml")))
                .map(root -> root.resolveSibling("shared/facts/aws-schema.json"))
                .filter(Files::exists)
                .map(SchemaFacts::read)
                .findFirst();
    }

    /** Whether the facts speak of a type; some came into use after they were gathered. */
    boolean know(String token) {
        return types.has(token);
    }

    Set<String> paths(String token) {
        var paths = new LinkedHashSet<>(object(token, "in").keySet());
        paths.addAll(object(token, "newer").keySet());
        return paths;
    }

    /** The facts of an input; no more than that it is known if it is younger than they are. */
    Optional<Map<String, Object>> of(String token, String path) {
        if (object(token, "in").get(path) instanceof JsonObject input) {
            return Optional.of(facts(input));
        }
        return object(token, "newer").has(path) ? Optional.of(Map.of("known", true)) : Optional.empty();
    }

    private static Map<String, Object> facts(JsonObject input) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("known", true);
        for (var flag : new String[] {"required", "computed", "set"}) {
            facts.put(flag, input.has(flag) && input.get(flag).getAsBoolean());
        }
        facts.put("replacement", replacement(input));
        facts.put("default", input.has("default") ? input.get("default").getAsString() : "null");
        for (var rule : new String[] {"conflictsWith", "exactlyOneOf", "requiredWith"}) {
            facts.put(rule, values(input.get(rule)));
        }
        var legal = values(input.get("oneOf"));
        if (legal.size() < LONGEST_LIST) {
            facts.put("oneOf", legal);
        }
        return facts;
    }

    private static Replacement replacement(JsonObject input) {
        var condition = input.has("forceNewIf") ? input.get("forceNewIf").getAsString() : "";
        if (condition.startsWith("only when the block is removed")) {
            return Replacement.ON_REMOVAL;
        } else if (condition.startsWith("which of")) {
            return Replacement.ON_PRESENCE;
        }
        return input.has("forceNew") ? Replacement.ALWAYS : Replacement.NEVER;
    }

    private static Set<Object> values(@Nullable JsonElement element) {
        var values = new LinkedHashSet<Object>();
        if (element instanceof JsonArray items) {
            items.forEach(item ->
                    values.add(item.getAsJsonPrimitive().isNumber() ? (Object) item.getAsInt() : item.getAsString()));
        }
        return values;
    }

    private JsonObject object(String token, String name) {
        return types.getAsJsonObject(token).get(name) instanceof JsonObject object ? object : new JsonObject();
    }

    private static SchemaFacts read(Path file) {
        try {
            return new SchemaFacts(JsonParser.parseString(Files.readString(file))
                    .getAsJsonObject()
                    .getAsJsonObject("types"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
