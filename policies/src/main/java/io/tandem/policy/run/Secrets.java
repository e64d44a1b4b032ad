package io.tandem.policy.run;

import io.tandem.policy.rules.Stack;
import io.tandem.policy.values.Value;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps what the state encrypts out of terminals and reports, whatever a rule writes into its message. */
final class Secrets {
    /** Shorter ones are words that the sentence itself may need, such as {@code enabled}. */
    private static final int SHORTEST = 8;

    private Secrets() {}

    static String hide(String message, Stack stack) {
        var hidden = message;
        for (var text : stack.once("texts of secrets", Secrets::texts)) {
            hidden = hidden.replace(text, "[secret]");
        }
        return hidden;
    }

    /** The longest first: one may hold another. */
    private static List<String> texts(Stack stack) {
        return stack.resources().stream()
                .flatMap(resource -> texts(resource.properties()))
                .filter(text -> text.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Those of documents in secrets too. */
    private static Stream<String> texts(Value value) {
        var text = value.text();
        if (text.isEmpty()) {
            return Stream.concat(value.fields().values().stream(), value.items().stream())
                    .flatMap(Secrets::texts);
        }
        if (!value.isSecret()) {
            return Stream.empty();
        }
        var document = value.json();
        return Stream.concat(text.stream(), document.text().isPresent() ? Stream.empty() : texts(document));
    }
}
