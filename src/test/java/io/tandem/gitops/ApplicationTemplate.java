package io.tandem.gitops;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an ApplicationSet's template takes from a cluster's secret. */
final class ApplicationTemplate {
    /** A key of the contract. */
    private static final Pattern KEY =
            Pattern.compile("\\{\\{ index \\.metadata\\.(labels|annotations) \"([^\"]+)\" }}");

    private static final Pattern SERVER = Pattern.compile("\\{\\{ \\.server }}");

    private ApplicationTemplate() {}

    static Stream<Contract.Use> uses(String template, String prefix) {
        return KEY.matcher(template).results().map(found -> use(found, prefix));
    }

    /** The template with the contract's examples in place, except for what {@code instead} knows better. */
    static String filled(String template, Contract contract, RegionExample region) {
        var keys = KEY.matcher(template).replaceAll(found -> region.value(use(found, contract.prefix()), contract));
        return SERVER.matcher(keys).replaceAll("https://kubernetes.default.svc");
    }

    private static Contract.Use use(MatchResult found, String prefix) {
        if (!found.group(2).startsWith(prefix)) {
            throw new AssertionError(found.group(2) + " is no key of the contract");
        }
        return new Contract.Use(found.group(1), found.group(2).substring(prefix.length()));
    }
}
