package io.tandem.rehearsal.cloud.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What S3 takes for public. https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status */
final class PublicAccess {
    /** Conditions that tie a statement to someone, if their values are fixed. */
    private static final Set<String> NARROWING = Set.of(
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principalorgid",
            "aws:principalorgpaths",
            "aws:sourceaccount",
            "aws:sourcearn",
            "aws:sourceip",
            "aws:sourceowner",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:userid",
            "s3:dataaccesspointaccount",
            "s3:dataaccesspointarn");

    private PublicAccess() {}

    /** Whether a statement lets someone in whom nobody has named. */
    static boolean isOpen(Statement statement) {
        boolean toAnyone = statement.has("NotPrincipal")
                || statement.principals().getOrDefault("AWS", List.of()).contains("*");
        return statement.effect().equals("Allow") && toAnyone && !isNarrowed(statement);
    }

    private static boolean isNarrowed(Statement statement) {
        return statement.conditions().entrySet().stream()
                .filter(operator ->
                        !operator.getKey().contains("Not") && !operator.getKey().endsWith("IfExists"))
                .flatMap(operator -> operator.getValue().entrySet().stream())
                .anyMatch(key -> NARROWING.contains(key.getKey().toLowerCase(Locale.ROOT))
                        && key.getValue().stream().noneMatch(value -> value.contains("*") || value.contains("?")));
    }
}
