package io.tandem.policy.cost;

import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Tags that a bill is divided by. */
final class TagRules {
    private static final Setting OWNERS =
            Setting.texts("tags", List.of("project", "environment", "managed-by"), "Tags that say whose a resource is");
    private static final Setting CLASSES =
            Setting.texts("tags", List.of("data-class"), "Tags that say what data is, and how dear");

    private TagRules() {}

    static List<Rule> rules() {
        var stateful = new ArrayList<>(Types.BUCKETS);
        stateful.addAll(List.of(Types.DATABASE, Types.TABLE, Types.VAULT, Types.SECRET));
        return List.of(
                rule("cost-owner-tags", LOW, "What is billed says whose it is")
                        .because("A bill that nobody can divide is a bill that nobody reads.")
                        .fix("the tags of the setting, by the provider's default tags.")
                        .with(OWNERS)
                        .on(
                                Types.DATABASE,
                                Types.NODE_GROUP,
                                Types.LOAD_BALANCER,
                                "aws:ec2/natGateway:NatGateway",
                                Types.CLUSTER)
                        .requires(tagged(OWNERS)),
                rule("cost-data-class-tags", LOW, "What holds data says of what kind it is")
                        .because(
                                "What may be deleted, and what must be kept, is decided by people who did not make it.")
                        .fix("the tags of the setting.")
                        .with(CLASSES)
                        .on(stateful)
                        .requires(tagged(CLASSES)),
                rule("cost-default-tags", MEDIUM, "Providers tag everything they make")
                        .because("A resource that somebody adds later is otherwise in nobody's bill.")
                        .fix("defaultTags of the provider.")
                        .with(OWNERS)
                        .on("pulumi:providers:aws")
                        .requires(subject -> {
                            var tags = subject.at("defaultTags").json().at("tags");
                            return Verdict.all(subject.settings().texts(OWNERS).stream()
                                    .filter(tag -> tags.field(tag).isAbsent())
                                    .map(tag -> Verdict.fail("defaultTags has no " + tag)
                                            .ifKnown(subject.at("defaultTags")))
                                    .toList());
                        }));
    }

    private static Check tagged(Setting setting) {
        return subject -> Verdict.all(subject.settings().texts(setting).stream()
                .filter(tag -> subject.at("tags").field(tag).isAbsent())
                .map(tag -> Verdict.fail("it has no tag " + tag).ifKnown(subject.at("tags")))
                .toList());
    }
}
