package io.tandem.policy.documents;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks on the policy document in a property. A property that is not set holds no statement. */
public final class Documents {
    private Documents() {}

    /** No statement may be like that. */
    public static Check none(String path, String wrong, Predicate<Statement> condition) {
        return subject -> {
            var property = subject.at(path);
            if (property.isUnknown()) {
                return Verdict.deferred(path);
            }
            return Verdict.all(statements(property).stream()
                    .filter(condition)
                    .map(statement -> Verdict.fail("%s: statement %s %s".formatted(path, name(statement), wrong)))
                    .toList());
        };
    }

    /** Some statement must be like that. */
    public static Check some(String path, String wanted, Predicate<Statement> condition) {
        return subject -> {
            var property = subject.at(path);
            if (property.isUnknown()) {
                return Verdict.deferred(path);
            }
            boolean found = statements(property).stream().anyMatch(condition);
            return Verdict.passIf(found, path + " has no statement that " + wanted);
        };
    }

    public static List<Statement> statements(Value property) {
        var statements = json(property).field("Statement");
        return statements.isObject()
                ? List.of(new Statement(statements))
                : statements.items().stream().map(Statement::new).toList();
    }

    /** The JSON in a text; absent if it is none. A document that is an object already is itself. */
    public static Value json(Value property) {
        try {
            return property.text()
                    .map(text -> Value.of(plain(JsonParser.parseString(text))))
                    .orElse(property);
        } catch (JsonParseException e) {
            return Value.ABSENT;
        }
    }

    private static String name(Statement statement) {
        return statement.json().field("Sid").text().orElseGet(() -> "on " + statement.actions());
    }

    private static @Nullable Object plain(JsonElement element) {
        if (element.isJsonObject()) {
            var fields = new LinkedHashMap<String, Value>();
            element.getAsJsonObject().asMap().forEach((name, field) -> fields.put(name, Value.of(plain(field))));
            return fields;
        } else if (element instanceof JsonArray array) {
            return array.asList().stream().map(item -> Value.of(plain(item))).toList();
        }
        return element instanceof JsonPrimitive primitive ? primitive(primitive) : null;
    }

    private static Object primitive(JsonPrimitive primitive) {
        if (primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        return primitive.isNumber() ? (Object) primitive.getAsDouble() : primitive.getAsString();
    }
}
