package io.tandem.policy.recovery;

import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.LOW;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds state says whose it is, and how soon it has to be back. */
final class TagRules {
    private static final Setting TAGS = Setting.texts(
            "tags", List.of("environment", "project", "data-class"), "Tags of everything that holds state");
    private static final Setting GOALS = Setting.texts(
            "goalTags", List.of(Goals.RTO, Goals.RPO), "Tags of what holds state in a region that has a twin");
    /** How a copy names what it copies. */
    private static final Map<String, String> SOURCES = Map.of(
            Types.DATABASE, "replicateSourceDb",
            Types.TABLE_REPLICA, "globalTableArn",
            Types.REPLICA_KEY, "primaryKeyArn");

    /** What the tag {@code role} says of a resource that has a twin in the other region, or gets one. */
    static final Set<String> HALVES = Set.of("primary", "dr");

    private TagRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("dr36-state-is-tagged", LOW, "What holds state says what its loss would mean, alike on both sides")
                        .because("Who restores what first is read from tags when everybody is in a hurry.")
                        .fix("the tags of the settings, by the provider's default tags.")
                        .with(TAGS, GOALS)
                        .on(KeepingRules.STATEFUL)
                        .requiresInStack(TagRules::isTagged));
    }

    private static Verdict isTagged(Subject subject) {
        var twins = twins(subject).toList();
        return Verdict.all(tags(subject)
                .flatMap(tag -> Stream.of(has(subject, tag), isAlike(subject, tag, twins)))
                .toList());
    }

    /** What is tagged as one half of a pair needs the goals too. */
    private static Stream<String> tags(Subject subject) {
        boolean paired =
                subject.at("tags").field("role").text().filter(HALVES::contains).isPresent();
        return (paired ? Stream.of(TAGS, GOALS) : Stream.of(TAGS))
                .flatMap(setting -> subject.settings().texts(setting).stream());
    }

    private static Verdict has(Subject subject, String tag) {
        return Verdict.passIf(!subject.at("tags").field(tag).isAbsent(), "it has no tag " + tag)
                .ifKnown(subject.at("tags"));
    }

    private static Verdict isAlike(Subject subject, String tag, List<Resource> twins) {
        var own = subject.at("tags").field(tag);
        return Verdict.all(twins.stream()
                .map(twin -> twin.at("tags").field(tag))
                .filter(there -> !own.equals(there))
                .map(there -> Verdict.fail("its tag %s is %s, at its twin %s".formatted(tag, own, there))
                        .ifKnown(subject.at("tags"), there))
                .toList());
    }

    /** What this is a copy of, and what has its name in the other stack. */
    private static Stream<Resource> twins(Subject subject) {
        var resource = subject.resource();
        var named =
                subject.stack().once("state by name", TagRules::byName).getOrDefault(name(resource), List.of()).stream()
                        .filter(other -> !other.stackName().equals(resource.stackName()));
        var source = SOURCES.get(resource.type());
        var sources = source == null
                ? Stream.<Resource>of()
                : Stream.of(Types.DATABASE, Types.TABLE, Types.KEY)
                        .flatMap(type -> subject.stack().referred(resource, source, type).stream());
        return Stream.concat(named, sources);
    }

    private static Map<String, List<Resource>> byName(Stack stack) {
        return stack.all(KeepingRules.STATEFUL).collect(Collectors.groupingBy(TagRules::name));
    }

    private static String name(Resource resource) {
        return resource.type() + " " + resource.name();
    }
}
