package io.tandem.policy.waivers;

import io.tandem.policy.rules.Resource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody answers for a violation, for a while.
 *
 * @param urn of the resource; with {@code *} for any text, within one type, and <code>{a,b}</code> for one of these
 * @param type the resource type; needed when the URN holds a {@code *}, else empty
 * @param ticket where it is followed up
 */
public record Waiver(
        String rule,
        String urn,
        String type,
        String reason,
        String owner,
        String ticket,
        LocalDate created,
        LocalDate expires) {
    static final int LONGEST_DAYS = 180;
    private static final int SHORTEST_REASON = 20;
    private static final Pattern JOKER = Pattern.compile("\\*|\\{[^{}]*}");

    /** What is wrong with it, each with its key; empty if nothing is. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        Stream.of(
                        problem(rule.isBlank(), "rule", "must name a rule"),
                        problem(!urn.startsWith("urn:pulumi:"), "urn", "must start with urn:pulumi:"),
                        problem(urn.contains("*") && type.isBlank(), "type", "must be set when urn holds a *"),
                        problem(type.contains("*"), "type", "must be one type"),
                        problem(reason.length() < SHORTEST_REASON, "reason", "must be 20 characters or more"),
                        problem(owner.isBlank(), "owner", "must be set"),
                        problem(ticket.isBlank(), "ticket", "must be set"),
                        problem(
                                days() < 0 || days() > LONGEST_DAYS,
                                "expires",
                                "must be 0 to 180 days after created, it is " + days()))
                .forEach(problems::addAll);
        return problems;
    }

    /**
     * Whether it is dated ahead, and so does not hold yet: else the limit of days could be put off at will. Tomorrow is
     * today somewhere.
     */
    boolean isAhead(LocalDate today) {
        return created.isAfter(today.plusDays(1));
    }

    public boolean isExpired(LocalDate today) {
        return today.isAfter(expires);
    }

    boolean covers(String ruleId, Resource resource) {
        return rule.equals(ruleId)
                && (type.isEmpty() || type.equals(resource.type()))
                && pattern(urn).matcher(resource.urn()).matches();
    }

    /** Whether it may be about a resource of that stack. */
    boolean isFor(String stackName) {
        return pattern(urn.split("::", 2)[0]).matcher("urn:pulumi:" + stackName).matches();
    }

    private long days() {
        return ChronoUnit.DAYS.between(created, expires);
    }

    private static List<String> problem(boolean wrong, String key, String wish) {
        return wrong ? List.of(key + " " + wish) : List.of();
    }

    private static Pattern pattern(String urn) {
        var regex = new StringBuilder();
        int end = 0;
        for (var joker : JOKER.matcher(urn).results().toList()) {
            regex.append(Pattern.quote(urn.substring(end, joker.start()))).append(regex(joker.group()));
            end = joker.end();
        }
        return Pattern.compile(regex + Pattern.quote(urn.substring(end)));
    }

    private static String regex(String joker) {
        return joker.equals("*")
                ? ".*"
                : Stream.of(joker.substring(1, joker.length() - 1).split(",", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(", ")"));
    }
}
