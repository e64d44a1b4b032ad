package io.tandem.policy.cluster;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
        return below(new Branch(root, root, subject.at(root)));
    }

    private static Verdict verdict(Branch branch, Predicate<Value> wrong) {
        if (branch.value().isUnknown()) {
            return Verdict.deferred(branch.path());
        }
        return Verdict.passIf(!wrong.test(branch.value()), branch.path() + " is " + branch.value());
    }

    private static Stream<Branch> below(Branch branch) {
        var fields = branch.value().fields().entrySet().stream()
                .map(field -> new Branch(branch.path() + "." + field.getKey(), field.getKey(), field.getValue()));
        var items = branch.value().items();
        var entries = IntStream.range(0, items.size())
                .mapToObj(i -> new Branch("%s[%d]".formatted(branch.path(), i), branch.name(), items.get(i)));
        return Stream.concat(Stream.of(branch), Stream.concat(fields, entries).flatMap(Tree::below));
    }
}
