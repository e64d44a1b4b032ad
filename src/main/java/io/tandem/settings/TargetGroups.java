package io.tandem.settings;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which requests go to which pods: every request to exactly one target group. */
final class TargetGroups {
    private static final Legal<String> NAME = Legal.matching(
            "lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen",
            Pattern.compile("[a-z]([a-z0-9-]*[a-z0-9])?"));

    /** See https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html */
    private static final int LONGEST_NAME = 32;

    private TargetGroups() {}

    /** The groups of a room; one named {@code web} if it has none. */
    static Map<String, TargetGroupSettings> read(Section edge, String healthPath) {
        var groups = edge.objects("targetGroups", NAME, group -> TargetGroupSettings.read(group, healthPath));
        return groups.isEmpty()
                ? Map.of("web", new TargetGroupSettings(8080, healthPath, List.of(), List.of(), 100))
                : groups;
    }

    static void check(Rules rules, String domain, Map<String, TargetGroupSettings> groups) {
        var rest = forTheRest(groups);
        rules.check(
                rest.size() == 1,
                new Problem(
                        routing(groups),
                        new TreeSet<>(groups.keySet()) + " (with neither hosts nor paths: " + rest + ")",
                        "must have one group with neither hosts nor paths, for what fits no other"));
        groups.values().stream().map(TargetGroupSettings::priority).distinct().forEach(priority -> {
            var rivals = names(groups, group -> !group.takesTheRest() && group.priority() == priority);
            rules.check(
                    rivals.size() < 2,
                    new Problem(
                            routing(groups),
                            rivals + " (each of priority " + priority + ")",
                            "must differ in priority"));
        });
        groups.forEach((name, group) ->
                rules.checkEach("targetGroups." + name + ".hosts", group.hosts(), coveredBy(domain), "domain"));
    }

    /**
     * Checks how long the names are at AWS.
     *
     * @param prefix what makes a group's name a key
     * @param stack the prefix of the stack's names
     */
    static void checkNames(Rules rules, String prefix, String stack, Map<String, TargetGroupSettings> groups) {
        groups.forEach((name, group) -> {
            var physicalName = group.physicalName(stack, name);
            rules.check(
                    physicalName.length() <= LONGEST_NAME,
                    new Problem(
                            List.of(prefix + name, "environment"),
                            "\"%s\" (%d characters)".formatted(physicalName, physicalName.length()),
                            "must be a name of at most " + LONGEST_NAME + " characters"));
        });
    }

    /** The keys that say which group takes what, as those of a problem between groups. */
    private static List<String> routing(Map<String, TargetGroupSettings> groups) {
        return Stream.concat(Stream.of("targetGroups"), groups.keySet().stream().flatMap(name -> Stream.of(
                                "hosts", "paths", "priority")
                        .map(key -> "targetGroups." + name + "." + key)))
                .toList();
    }

    /** Who takes what fits no other; one, in groups that keep the rules. */
    static Set<String> forTheRest(Map<String, TargetGroupSettings> groups) {
        return names(groups, TargetGroupSettings::takesTheRest);
    }

    private static Set<String> names(
            Map<String, TargetGroupSettings> groups, Predicate<TargetGroupSettings> condition) {
        return groups.entrySet().stream()
                .filter(group -> condition.test(group.getValue()))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    private static Legal<String> coveredBy(String domain) {
        return new Legal<>(
                "the domain or one label below it, which its certificate covers",
                host -> host.equals(domain) || host.matches("[^.]+\\." + Pattern.quote(domain)),
                host -> "domain " + domain);
    }
}
