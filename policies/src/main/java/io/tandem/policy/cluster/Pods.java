package io.tandem.policy.cluster;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The pods that an object makes. A release's pods are its chart's: only their settings are known, see {@link Tree}. */
final class Pods {
    private static final List<String> TEMPLATES =
            List.of("spec.template.spec", "spec.jobTemplate.spec.template.spec", "spec");

    private Pods() {}

    /** Each container is like that, by itself or by what its pod says for all; {@code wanted} ends "container x ...". */
    static Check eachContainer(String wanted, BiPredicate<Value, Value> right) {
        return subject -> Verdict.all(specs(subject)
                .flatMap(pod -> Stream.concat(pod.at("initContainers").items().stream(), containers(pod))
                        .map(container -> verdict(container, wanted, right.test(pod, container), pod)))
                .toList());
    }

    /** Each container that stays is like that. */
    static Check eachLastingContainer(String wanted, Predicate<Value> right) {
        return subject -> Verdict.all(specs(subject)
                .flatMap(pod -> containers(pod).map(one -> verdict(one, wanted, right.test(one), one)))
                .toList());
    }

    static Check pod(String wrong, Predicate<Value> right) {
        return subject -> Verdict.all(specs(subject)
                .map(pod -> Verdict.passIf(right.test(pod), wrong).ifKnown(pod))
                .toList());
    }

    /** What the container says under {@code securityContext}, or else what its pod does. */
    static Value secured(Value pod, Value container, String setting) {
        var own = container.at("securityContext." + setting);
        return own.isAbsent() ? pod.at("securityContext." + setting) : own;
    }

    private static Stream<Value> containers(Value pod) {
        return pod.at("containers").items().stream();
    }

    private static Verdict verdict(Value container, String wanted, boolean right, Value around) {
        var name = container.at("name").text().orElse("");
        return Verdict.passIf(right, "container " + name + " " + wanted).ifKnown(around);
    }

    private static Stream<Value> specs(Subject subject) {
        return subject.type().equals(Kinds.RELEASE)
                ? Stream.of()
                : TEMPLATES.stream()
                        .map(subject::at)
                        .filter(spec -> !spec.at("containers").isAbsent())
                        .limit(1);
    }
}
