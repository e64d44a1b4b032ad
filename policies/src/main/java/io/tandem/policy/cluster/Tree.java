package io.tandem.policy.cluster;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every setting in an object's spec, or in a release's values, at any depth. Charts hand the settings of pods on under the
 * names that Kubernetes gives them, so what weakens a pod is found without rendering the chart.
 */
final class Tree {
    private Tree() {}

    /** One setting and where it stands. */
    record Branch(String path, String name, Value value) {}

    /** No setting called one of {@code names}, at any depth, is like that. */
    static Check nowhere(Set<String> names, Predicate<Value> wrong) {
        return subject -> Verdict.all(branches(subject)
                .filter(branch -> names.contains(branch.name()))
                .map(branch -> verdict(branch, wrong))
                .toList());
    }

    /** No block, at any depth, is like that. */
    static Check noBlock(String what, Predicate<Value> wrong) {
        return subject -> Verdict.all(branches(subject)
                .filter(branch -> branch.value().isObject() && wrong.test(branch.value()))
                .map(branch -> Verdict.fail(branch.path() + " " + what))
                .toList());
    }

    static Stream<Branch> branches(Subject subject) {
        var root = subject.type().equals(Kinds.RELEASE) ? "values" : "spec";
        var branches = new ArrayList<Branch>();
        collect(new Branch(root, root, subject.at(root)), branches);
        return branches.stream();
    }

    private static Verdict verdict(Branch branch, Predicate<Value> wrong) {
        if (branch.value().isUnknown()) {
            return Verdict.deferred(branch.path());
        }
        return Verdict.passIf(!wrong.test(branch.value()), branch.path() + " is " + branch.value());
    }

    private static void collect(Branch branch, List<Branch> into) {
        into.add(branch);
        branch.value()
                .fields()
                .forEach((name, field) -> collect(new Branch(branch.path() + "." + name, name, field), into));
        int item = 0;
        for (var value : branch.value().items()) {
            collect(new Branch(branch.path() + "[" + item++ + "]", branch.name(), value), into);
        }
    }
}
