package io.tandem.rehearsal.delivery;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.values.Unknown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An update plan as {@code pulumi preview --save-plan} writes it: for each resource its goal, as a difference to what
 * stands, and the steps that lead there.
 */
public record PlanFile(Map<String, JsonObject> byUrn) {
    /** The engine's own provider references hold an id that a first creation does not know. */
    private static final String PROVIDER = "provider";

    public PlanFile {
        byUrn = Map.copyOf(byUrn);
    }

    public static PlanFile read(Path file) {
        try {
            var plans = JsonParser.parseString(Files.readString(file))
                    .getAsJsonObject()
                    .getAsJsonObject("resourcePlans");
            var byUrn = new TreeMap<String, JsonObject>();
            plans.entrySet()
                    .forEach(plan -> byUrn.put(plan.getKey(), plan.getValue().getAsJsonObject()));
            return new PlanFile(byUrn);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the plan " + file, e);
        }
    }

    /**
     * Resources with inputs that only {@code up} will tell. Of these, SDK 1.36.1 does not tell a preview what they depend
     * on, and the engine takes the dependencies that {@code up} then finds for a violation of the plan.
     */
    public List<String> unknown() {
        return byUrn.entrySet().stream()
                .filter(plan -> isUnknown(goal(plan.getValue())))
                .map(plan -> name(plan.getKey()))
                .sorted()
                .toList();
    }

    /** Where another plan of the same stack would do something else, a line for each resource. */
    public List<String> differencesTo(PlanFile other) {
        var urns = new TreeSet<>(byUrn.keySet());
        urns.addAll(other.byUrn.keySet());
        return urns.stream()
                .flatMap(urn -> difference(urn, byUrn.get(urn), other.byUrn.get(urn)).stream())
                .toList();
    }

    /** What stands afterwards, as far as the plan tells; for modelled durations, not for values. */
    public Deployment goals() {
        var resources = new ArrayList<Deployment.Resource>();
        byUrn.forEach((urn, plan) -> {
            if (plan.has("goal")) {
                resources.add(resource(urn, goal(plan)));
            }
        });
        return new Deployment(resources);
    }

    private static Optional<String> difference(String urn, @Nullable JsonObject ours, @Nullable JsonObject theirs) {
        var was = steps(ours);
        var is = steps(theirs);
        if (!was.equals(is)) {
            return Optional.of("%s: planned %s, now %s".formatted(name(urn), was, is));
        }
        var places = PlanDifference.between(goal(Objects.requireNonNull(ours)), goal(Objects.requireNonNull(theirs)));
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of("%s: %s differs".formatted(name(urn), String.join(", ", places)));
    }

    private static String steps(@Nullable JsonObject plan) {
        return plan == null ? "nothing" : String.join(", ", texts(plan, "steps").toList());
    }

    private static Deployment.Resource resource(String urn, JsonObject goal) {
        var needs = new TreeSet<>(texts(goal, "dependencies").toList());
        text(goal, PROVIDER).ifPresent(reference -> needs.add(reference.substring(0, reference.lastIndexOf("::"))));
        return new Deployment.Resource(
                urn,
                text(goal, "type").orElse(""),
                "",
                goal.has("custom") && goal.get("custom").getAsBoolean(),
                Map.of(),
                Map.of(),
                needs,
                text(goal, "parent"));
    }

    private static boolean isUnknown(JsonElement value) {
        if (value.isJsonPrimitive()) {
            return Unknown.isOnTheWire(value.getAsString());
        }
        return value.isJsonArray()
                ? value.getAsJsonArray().asList().stream().anyMatch(PlanFile::isUnknown)
                : value.isJsonObject()
                        && value.getAsJsonObject().asMap().values().stream().anyMatch(PlanFile::isUnknown);
    }

    private static JsonObject goal(JsonObject plan) {
        return plan.has("goal") ? plan.getAsJsonObject("goal") : new JsonObject();
    }

    private static Stream<String> texts(JsonObject object, String key) {
        return object.has(key)
                ? object.getAsJsonArray(key).asList().stream().map(JsonElement::getAsString)
                : Stream.empty();
    }

    private static Optional<String> text(JsonObject object, String key) {
        return Optional.ofNullable(object.get(key))
                .map(JsonElement::getAsString)
                .filter(text -> !text.isEmpty());
    }

    private static String name(String urn) {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }
}
