package io.tandem.rehearsal.cloud.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the kinds of policy must and must not say; each refusal is an {@link IllegalArgumentException}. */
final class PolicyGrammar {
    private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+");
    private static final Pattern RESOURCE = Pattern.compile("\\*|arn:(aws|\\*):[^:]+:[^:]*:[^:]*:.+");
    private static final Set<String> ELEMENTS = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    private PolicyGrammar() {}

    /** A policy of a role: it says what may be done to what, by whom is clear. */
    static void identity(PolicyDocument policy) {
        policy.statements().forEach(statement -> {
            general(statement);
            if (statement.has("Principal") || statement.has("NotPrincipal")) {
                throw new IllegalArgumentException("Policy document should not specify a principal");
            }
            if (!statement.has("Resource") && !statement.has("NotResource")) {
                throw new IllegalArgumentException("Policy statement must contain resources");
            }
            refuseResources(statement);
        });
    }

    /** Who may assume a role. */
    static void trust(PolicyDocument policy) {
        policy.statements().forEach(statement -> {
            general(statement);
            if (statement.has("Resource") || statement.has("NotResource")) {
                throw new IllegalArgumentException("Has prohibited field Resource");
            }
            if (!statement.has("Principal") && !statement.has("NotPrincipal")) {
                throw new IllegalArgumentException("Missing required field Principal");
            }
            if (statement.actions().stream().anyMatch(action -> !action.equals("*") && !action.startsWith("sts:"))) {
                throw new IllegalArgumentException("AssumeRole policy may only specify STS AssumeRole actions");
            }
        });
    }

    /** What a KMS key lets whom do with it. */
    static void key(PolicyDocument policy) {
        policy.statements().forEach(statement -> {
            general(statement);
            if (!statement.has("Principal") && !statement.has("NotPrincipal")) {
                throw new IllegalArgumentException("Missing required field Principal");
            }
            refuseResources(statement);
        });
    }

    /** Who may do what with a bucket and what is in it. */
    static void bucket(PolicyDocument policy) {
        resource(policy);
        if (policy.statements().stream()
                .flatMap(statement -> statement.actions().stream())
                .anyMatch(action -> !action.equals("*") && !action.startsWith("s3:"))) {
            throw new IllegalArgumentException("Policy has invalid action");
        }
    }

    /** What another resource lets whom do with it: a topic, the log groups of a region. */
    static void resource(PolicyDocument policy) {
        key(policy);
        if (policy.statements().stream()
                .anyMatch(statement -> !statement.has("Resource") && !statement.has("NotResource"))) {
            throw new IllegalArgumentException("Missing required field Resource");
        }
    }

    private static void general(Statement statement) {
        statement.source().keySet().stream()
                .filter(name -> !ELEMENTS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("Syntax error: a Statement has no element " + name);
                });
        if (!Set.of("Allow", "Deny").contains(statement.effect())) {
            throw new IllegalArgumentException("Effect is '%s', legal are Allow, Deny".formatted(statement.effect()));
        }
        if (statement.has("Action") == statement.has("NotAction")
                || (statement.has("Action") && statement.actions().isEmpty())) {
            throw new IllegalArgumentException("Policy statement must contain actions");
        }
        refuseUnless(
                ACTION, statement.actions(), "Actions must be prefaced by a vendor, as in s3:GetObject, but one is ");
        refuseConditions(statement.conditions());
    }

    private static void refuseResources(Statement statement) {
        if (statement.has("Resource") && statement.resources().isEmpty()) {
            throw new IllegalArgumentException("Policy statement must contain resources");
        }
        refuseUnless(RESOURCE, statement.resources(), "Resource must be in ARN format or \"*\", but one is ");
    }

    private static void refuseConditions(Map<String, Map<String, List<String>>> conditions) {
        conditions.forEach((operator, keys) -> {
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("Condition %s names no condition key".formatted(operator));
            }
        });
    }

    private static void refuseUnless(Pattern form, List<String> values, String reason) {
        values.stream()
                .filter(value -> !form.matcher(value).matches())
                .findFirst()
                .ifPresent(value -> {
                    throw new IllegalArgumentException(reason + "'" + value + "'");
                });
    }
}
