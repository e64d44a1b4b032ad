package io.tandem.policy.aws;

import io.tandem.policy.rules.Stack;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accounts that a stack makes resources in, read from ARNs and from what its providers allow. */
final class Accounts {
    private static final Pattern ACCOUNT = Pattern.compile("arn:[^:]*:[^:]*:[^:]*:(\\d{12}):.*");

    private Accounts() {}

    /** Empty before the first {@code up} of a stack whose provider names no account: no ARN is known then. */
    static Set<String> own(Stack stack) {
        return stack.once("accounts", Accounts::read);
    }

    private static Set<String> read(Stack stack) {
        var arns = stack.resources().stream()
                .flatMap(resource -> resource.at("arn").text().stream())
                .map(ACCOUNT::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1));
        var allowed = stack.all("pulumi:providers:aws").stream()
                .flatMap(provider -> provider.at("allowedAccountIds").json().texts().stream());
        return Stream.concat(arns, allowed).collect(Collectors.toSet());
    }
}
