package io.tandem.rehearsal.pullrequest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a policy document allows and denies, one combination of principal, action, resource and condition each. A
 * document that does not parse, as one that is known only after {@code up}, says nothing.
 */
record Rights(Set<Right> all) {
    private static final Rights NONE = new Rights(Set.of());

    /** One combination; {@code who} and {@code condition} are JSON. */
    record Right(boolean isAllowed, String who, String action, String on, String condition) {
        boolean covers(Right other) {
            return isAllowed == other.isAllowed
                    && who.equals(other.who)
                    && condition.equals(other.condition)
                    && fits(action, other.action)
                    && fits(on, other.on);
        }

        String words() {
            return "%s %s on %s%s%s"
                    .formatted(
                            isAllowed ? "allows" : "no longer denies",
                            action,
                            on.isEmpty() ? "itself" : on,
                            who.isEmpty() ? "" : " to " + who,
                            condition.isEmpty() ? "" : " under another condition");
        }

        private static boolean fits(String pattern, String text) {
            return Pattern.compile(
                            Stream.of(pattern.split("\\*", -1))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining(".*")),
                            Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .matches();
        }
    }

    static Rights in(@Nullable Object document) {
        if (!(document instanceof String text)) {
            return NONE;
        }
        try {
            return JsonParser.parseString(text) instanceof JsonObject policy
                    ? new Rights(items(policy.get("Statement"))
                            .filter(JsonObject.class::isInstance)
                            .flatMap(statement -> rights((JsonObject) statement))
                            .collect(Collectors.toCollection(LinkedHashSet::new)))
                    : NONE;
        } catch (JsonParseException e) {
            return NONE;
        }
    }

    /** What these allow that the others did not, and what they no longer deny; nothing if either cannot be read. */
    List<String> gainedOver(Rights before) {
        if (all.isEmpty() || before.all.isEmpty()) {
            return List.of();
        }
        var allowed = all.stream().filter(Right::isAllowed).filter(right -> before.all.stream()
                .noneMatch(old -> old.covers(right)));
        var denied = before.all.stream().filter(right -> !right.isAllowed()).filter(right -> all.stream()
                .noneMatch(young -> young.covers(right)));
        return Stream.concat(allowed, denied).map(Right::words).distinct().toList();
    }

    /** What is allowed of a whole service, or of all, on everything. */
    List<String> wildcards() {
        return all.stream()
                .filter(right -> right.isAllowed() && right.on().equals("*"))
                .filter(right -> right.action().equals("*") || right.action().endsWith(":*"))
                .map(Right::words)
                .toList();
    }

    private static Stream<Right> rights(JsonObject statement) {
        boolean allowed = statement.has("Effect")
                && "Allow".equals(statement.get("Effect").getAsString());
        var condition = statement.has("Condition") ? statement.get("Condition").toString() : "";
        var who = principals(statement);
        return values(statement, "Action").flatMap(action -> values(statement, "Resource")
                .flatMap(on -> who.stream().map(one -> new Right(allowed, one, action, on, condition))));
    }

    private static Set<String> principals(JsonObject statement) {
        var principal = statement.has("Principal") ? statement.get("Principal") : statement.get("NotPrincipal");
        var names = new TreeSet<String>();
        if (principal instanceof JsonObject kinds) {
            kinds.entrySet().forEach(kind -> items(kind.getValue()).forEach(name -> names.add(name.getAsString())));
        } else if (principal != null) {
            names.add(principal.getAsString());
        }
        return names.isEmpty() ? Set.of("") : names;
    }

    /** Values of an element, or of its negation, which is told apart by a mark; one empty if it has neither. */
    private static Stream<String> values(JsonObject statement, String element) {
        if (statement.has(element)) {
            return items(statement.get(element)).map(JsonElement::getAsString);
        }
        return statement.has("Not" + element) ? Stream.of("all but " + statement.get("Not" + element)) : Stream.of("");
    }

    private static Stream<JsonElement> items(@Nullable JsonElement element) {
        if (element == null) {
            return Stream.empty();
        }
        return element instanceof JsonArray list ? StreamSupport.stream(list.spliterator(), false) : Stream.of(element);
    }
}
