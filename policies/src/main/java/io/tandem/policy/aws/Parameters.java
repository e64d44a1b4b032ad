package io.tandem.policy.aws;

import static io.tandem.policy.rules.Property.at;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Join;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.function.Predicate;

/** What the parameter groups of a database say: that of an instance, or that of a cluster. */
final class Parameters {
    static final Check IS_NOT_POSTGRES = at("engine").matches("(?!.*postgres).+");

    private static final Check IS_MYSQL = at("engine").matches("(aurora-)?mysql|mariadb");
    /** Oracle has no such parameter, but an option. */
    private static final Check IS_ORACLE = at("engine").matches("oracle.*|custom-.*");
    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html */
    private static final Check FORCES_BY_DEFAULT =
            at("engine").is("postgres").and(at("engineVersion").matches("(1[5-9]|[2-9]\\d)(\\..*)?"));

    private Parameters() {}

    static Verdict forceTls(Subject database) {
        var mysql = has("require_secure_transport", "(?i)1|on").when(IS_MYSQL);
        var others = has("rds.force_ssl", "1")
                .or(FORCES_BY_DEFAULT.and(has("rds.force_ssl", "0").negated("it is switched off")))
                .unless(IS_MYSQL);
        return mysql.and(others).unless(IS_ORACLE).of(database);
    }

    /** One of the groups has the parameter, with a value like {@code pattern}. */
    static Check has(String name, String pattern) {
        var set = at("parameters")
                .satisfies("a list with " + name + " like " + pattern, parameters -> parameters.items().stream()
                        .anyMatch(item -> is(item.at("name"), name::equals)
                                && is(item.at("value"), value -> value.matches(pattern))));
        return Join.anyReferred("parameterGroupName", Types.PARAMETER_GROUP, set)
                .or(Join.anyReferred("dbClusterParameterGroupName", Types.CLUSTER_PARAMETER_GROUP, set));
    }

    private static boolean is(Value value, Predicate<String> wanted) {
        return value.texts().stream().anyMatch(wanted);
    }
}
