package io.tandem.policy.documents;

import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One statement of a policy document. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html */
public record Statement(Value json) {
    /** Condition keys that tie a caller, whoever it is, to an account, an organization, a network or one resource. */
    private static final Set<String> BOUNDS = Set.of(
            "aws:principalaccount",
            "aws:principalorgid",
            "aws:principalorgpaths",
            "aws:principalarn",
            "aws:sourceaccount",
            "aws:sourcearn",
            "aws:sourceorgid",
            "aws:sourceorgpaths",
            "aws:sourceowner",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:sourceip",
            "kms:calleraccount",
            "s3:dataaccesspointaccount",
            "s3:dataaccesspointarn");

    /** Values that anybody has. */
    private static final Pattern ANY = Pattern.compile("[*?]*|.*/0|arn:[^:]*:(iam|sts)::[*?]*:.*");

    public boolean isAllow() {
        return json.at("Effect").text().filter("Allow"::equals).isPresent();
    }

    public boolean isDeny() {
        return json.at("Effect").text().filter("Deny"::equals).isPresent();
    }

    public List<String> actions() {
        return json.field("Action").texts();
    }

    /** Whether it is about all actions but some. */
    public boolean isInverted() {
        return !json.field("NotAction").isAbsent()
                || !json.field("NotPrincipal").isAbsent();
    }

    public List<String> resources() {
        return json.field("Resource").texts();
    }

    public boolean isOnEverything() {
        return resources().contains("*");
    }

    /** Account ids, ARNs or {@code *}; services and federations are not among them. */
    public List<String> accounts() {
        var principal = json.field("Principal");
        return principal.isObject() ? principal.field("AWS").texts() : principal.texts();
    }

    public List<String> federations() {
        return json.field("Principal").field("Federated").texts();
    }

    public boolean isForAnybody() {
        return accounts().contains("*") || !json.field("NotPrincipal").isAbsent();
    }

    /** Whether it lets in whoever comes, of any account. */
    public boolean isOpen() {
        return isAllow() && isForAnybody() && !isBounded();
    }

    /** Whether a positive condition ties the caller down. */
    public boolean isBounded() {
        return operators()
                .filter(operator -> isBinding(operator.getKey().toLowerCase(Locale.ROOT)))
                .flatMap(operator -> operator.getValue().fields().entrySet().stream())
                .anyMatch(entry -> BOUNDS.contains(entry.getKey().toLowerCase(Locale.ROOT))
                        && entry.getValue().texts().stream()
                                .noneMatch(text -> ANY.matcher(text).matches()));
    }

    public boolean hasCondition(String key) {
        return operators().anyMatch(operator -> operator.getValue().fields().keySet().stream()
                .anyMatch(key::equalsIgnoreCase));
    }

    /** The values of the condition {@code operator} on {@code key}. */
    public List<String> condition(String operator, String key) {
        return operators()
                .filter(entry -> entry.getKey().equalsIgnoreCase(operator))
                .flatMap(entry -> entry.getValue().fields().entrySet().stream())
                .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                .flatMap(entry -> entry.getValue().texts().stream())
                .toList();
    }

    /** Whether any condition is there. */
    public boolean isConditional() {
        return operators().findAny().isPresent();
    }

    /** Whether it allows {@code action}, by name or wildcard. */
    public boolean allows(String action) {
        return isAllow()
                && (actions().stream().anyMatch(pattern -> covers(pattern, action))
                        || !json.field("NotAction").isAbsent());
    }

    static boolean covers(String pattern, String action) {
        var regex = pattern.toLowerCase(Locale.ROOT)
                .replace(".", "\\.")
                .replace("?", ".")
                .replace("*", ".*");
        return action.toLowerCase(Locale.ROOT).matches(regex);
    }

    /** Negations hold for strangers, and so do, for who comes without the key, {@code IfExists} and {@code ForAllValues}. */
    private static boolean isBinding(String operator) {
        return !operator.contains("not")
                && !operator.startsWith("null")
                && !operator.endsWith("ifexists")
                && !operator.startsWith("forallvalues:");
    }

    private Stream<Map.Entry<String, Value>> operators() {
        return json.field("Condition").fields().entrySet().stream();
    }
}
