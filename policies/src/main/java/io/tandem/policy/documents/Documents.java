package io.tandem.policy.documents;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.function.Predicate;

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
        var statements = property.json().field("Statement");
        return statements.isObject()
                ? List.of(new Statement(statements))
                : statements.items().stream().map(Statement::new).toList();
    }

    private static String name(Statement statement) {
        return statement.json().field("Sid").text().orElseGet(() -> "on " + statement.actions());
    }
}
