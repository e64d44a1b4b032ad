package io.tandem.rehearsal.cloud.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Conditions of a statement. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
record Conditions(Map<String, Map<String, List<String>>> byOperator) {

    /**
     * Whether a call meets all of them.
     *
     * @param context what is known of the call, by condition key
     * @param otherwise what a condition on anything else counts as
     */
    boolean hold(Map<String, String> context, boolean otherwise) {
        return byOperator.entrySet().stream().allMatch(operator -> operator.getValue().entrySet().stream()
                .allMatch(key -> valueOf(key.getKey(), context)
                        .flatMap(value -> holds(operator.getKey(), key.getValue(), value))
                        .orElse(otherwise)));
    }

    private static Optional<String> valueOf(String key, Map<String, String> context) {
        return context.entrySet().stream()
                .filter(known -> known.getKey().equalsIgnoreCase(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Empty if the operator compares what is not simulated: numbers, dates, addresses. */
    private static Optional<Boolean> holds(String operator, List<String> legal, String value) {
        var bare = operator.replaceFirst("^For(Any|All)Values?:", "").replaceFirst("IfExists$", "");
        return switch (bare) {
            case "StringEquals" -> Optional.of(legal.contains(value));
            case "StringNotEquals" -> Optional.of(!legal.contains(value));
            case "StringEqualsIgnoreCase", "Bool" -> Optional.of(legal.stream().anyMatch(value::equalsIgnoreCase));
            case "StringLike", "ArnLike", "ArnEquals" -> Optional.of(like(legal, value));
            case "StringNotLike", "ArnNotLike", "ArnNotEquals" -> Optional.of(!like(legal, value));
            case "Null" ->
                Optional.of(legal.stream()
                        .noneMatch(text -> text.toLowerCase(Locale.ROOT).equals("true")));
            default -> Optional.empty();
        };
    }

    private static boolean like(List<String> patterns, String value) {
        return patterns.stream().anyMatch(pattern -> Statement.matches(pattern, value));
    }
}
