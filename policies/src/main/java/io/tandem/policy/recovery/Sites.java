package io.tandem.policy.recovery;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The regions that a stack, or two stacks analyzed as one, stand in. */
final class Sites {
    private static final int REGION = 3;

    private Sites() {}

    /** The regions with a network of their own. */
    static Set<String> of(Stack stack) {
        var regions = new TreeSet<String>();
        stack.all(Types.VPC).forEach(vpc -> vpc.region().ifPresent(regions::add));
        return regions;
    }

    /** The regions in which the resource's own stack has a network; charts, roles and objects have no region themselves. */
    static Set<String> homes(Subject subject) {
        var regions = new TreeSet<String>();
        subject.stack().all(Types.VPC).stream()
                .filter(vpc -> vpc.stackName().equals(subject.resource().stackName()))
                .forEach(vpc -> vpc.region().ifPresent(regions::add));
        return regions;
    }

    /** The first of them. */
    static Optional<String> home(Subject subject) {
        return homes(subject).stream().findFirst();
    }

    /** Asks only if both regions are there to compare; the state of one says nothing of the other. */
    static Check overBoth(Check check) {
        return subject -> of(subject.stack()).size() < 2 ? Verdict.PASS : check.of(subject);
    }

    /** The region in an ARN; empty if it has none, or a pattern, or is no ARN. */
    static Optional<String> regionOf(String arn) {
        var parts = arn.split(":", -1);
        return arn.startsWith("arn:") && parts.length > REGION && parts[REGION].matches("[a-z]{2}(-[a-z]+)+-\\d")
                ? Optional.of(parts[REGION])
                : Optional.empty();
    }

    /** Every ARN in these values is of {@code region}. */
    static Verdict areOf(List<Value> arns, Optional<String> region, String what) {
        return Verdict.all(arns.stream()
                .map(arn -> arn.isUnknown() ? Verdict.deferred(what) : isOf(arn, region, what))
                .toList());
    }

    private static Verdict isOf(Value arn, Optional<String> region, String what) {
        return Verdict.all(arn.texts().stream()
                .filter(text -> region.isPresent()
                        && regionOf(text)
                                .filter(other -> !region.equals(Optional.of(other)))
                                .isPresent())
                .map(text -> Verdict.fail("%s is %s, outside %s".formatted(what, text, region.orElse(""))))
                .toList());
    }

    /** Resources of the same type in another region. */
    static List<Resource> elsewhere(Subject subject) {
        return subject.stack().all(subject.type()).stream()
                .filter(other -> !other.region().equals(subject.resource().region()))
                .toList();
    }
}
