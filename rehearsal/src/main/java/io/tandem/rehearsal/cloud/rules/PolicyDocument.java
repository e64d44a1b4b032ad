package io.tandem.rehearsal.cloud.rules;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A policy in the language of IAM. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
record PolicyDocument(List<Statement> statements) {
    private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");

    /** @throws IllegalArgumentException that says what the grammar does not allow */
    static PolicyDocument parse(String text) {
        var document = object(text);
        if (document.has("Version")
                && !VERSIONS.contains(document.get("Version").getAsString())) {
            throw new IllegalArgumentException(
                    "Version is %s, legal are %s".formatted(document.get("Version"), VERSIONS));
        }
        var statements = statements(document.get("Statement"))
                .map(item -> {
                    if (item instanceof JsonObject object) {
                        return Statement.of(object);
                    }
                    throw new IllegalArgumentException("a Statement is " + item + ", not an object");
                })
                .toList();
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("Statement is missing or empty");
        }
        return new PolicyDocument(statements);
    }

    /** What a policy that stands in the account allows; one that cannot be read allows nothing. */
    static List<Statement> allowedBy(Optional<String> text) {
        try {
            return text.map(PolicyDocument::parse)
                    .map(PolicyDocument::statements)
                    .orElse(List.of());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static JsonObject object(String text) {
        try {
            if (JsonParser.parseString(text) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonSyntaxException e) {
            throw new IllegalArgumentException("it is not valid JSON", e);
        }
        throw new IllegalArgumentException("it is not a JSON object");
    }

    private static Stream<JsonElement> statements(JsonElement element) {
        if (element instanceof JsonArray items) {
            return StreamSupport.stream(items.spliterator(), false);
        }
        return Stream.ofNullable(element);
    }
}
