package io.tandem.rehearsal.cloud.rules;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Which images go. https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html */
final class RepositoryLifecycles {
    private static final Set<String> OF_RULE = Set.of("rulePriority", "description", "selection", "action");
    private static final Set<String> STATUS = Set.of("tagged", "untagged", "any");
    private static final Set<String> COUNTS = Set.of("imageCountMoreThan", "sinceImagePushed");

    private RepositoryLifecycles() {}

    static void policy(Request request) {
        try {
            check(JsonParser.parseString(request.text("policy").orElse("")));
        } catch (JsonSyntaxException e) {
            throw invalid("it is not valid JSON");
        }
    }

    private static void check(JsonElement policy) {
        if (!(policy instanceof JsonObject object)
                || !(object.get("rules") instanceof JsonArray items)
                || items.isEmpty()) {
            throw invalid("object has missing required properties ([\"rules\"])");
        }
        var rules = StreamSupport.stream(items.spliterator(), false)
                .map(item -> item instanceof JsonObject rule ? rule : new JsonObject())
                .toList();
        rules.forEach(RepositoryLifecycles::rule);
        order(rules);
    }

    /** Each priority once, what is for any image last, and one rule at most for those without tags. */
    private static void order(List<JsonObject> rules) {
        var priorities =
                rules.stream().map(rule -> number(rule, "rulePriority")).toList();
        if (Set.copyOf(priorities).size() < priorities.size() || Collections.min(priorities) < 1) {
            throw invalid("rulePriority must be above 0 and of one rule only, but they are " + priorities);
        }
        int last = Collections.max(priorities);
        boolean anyBefore = rules.stream().anyMatch(rule -> isFor(rule, "any") && number(rule, "rulePriority") != last);
        if (anyBefore || rules.stream().filter(rule -> isFor(rule, "untagged")).count() > 1) {
            throw invalid("tagStatus any must have the last priority, and untagged must be in one rule only");
        }
    }

    private static boolean isFor(JsonObject rule, String status) {
        return text(rule.getAsJsonObject("selection"), "tagStatus").equals(status);
    }

    private static void rule(JsonObject rule) {
        if (!OF_RULE.containsAll(rule.keySet()) || !(rule.get("selection") instanceof JsonObject selection)) {
            throw invalid("a rule has %s, legal are %s and selection is required".formatted(rule.keySet(), OF_RULE));
        }
        if (!(rule.get("action") instanceof JsonObject action)
                || !text(action, "type").equals("expire")) {
            throw invalid("action.type must be expire");
        }
        tags(selection);
        var count = text(selection, "countType");
        boolean days = text(selection, "countUnit").equals("days");
        if (!COUNTS.contains(count)
                || count.equals("sinceImagePushed") != days
                || number(selection, "countNumber") < 1) {
            throw invalid(
                    "countType is one of %s, with countUnit days only for sinceImagePushed, and countNumber is above 0"
                            .formatted(COUNTS));
        }
    }

    /** Only tagged images are told apart by their tags, by prefixes or by patterns. */
    private static void tags(JsonObject selection) {
        var status = text(selection, "tagStatus");
        var by = List.of("tagPrefixList", "tagPatternList").stream()
                .filter(selection::has)
                .toList();
        boolean empty =
                by.stream().anyMatch(name -> selection.getAsJsonArray(name).isEmpty());
        if (!STATUS.contains(status) || empty || by.size() != (status.equals("tagged") ? 1 : 0)) {
            throw invalid("tagStatus is one of %s, and tagged needs one of tagPrefixList and tagPatternList"
                    .formatted(STATUS));
        }
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) && object.get(name).isJsonPrimitive()
                ? object.get(name).getAsString()
                : "";
    }

    private static int number(JsonObject object, String name) {
        return text(object, name).matches("\\d{1,9}") ? object.get(name).getAsInt() : 0;
    }

    private static Refusal invalid(String reason) {
        return new Refusal(
                "InvalidParameterException",
                "policy: Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: 'Lifecycle policy validation failure: %s'"
                        .formatted(reason));
    }
}
