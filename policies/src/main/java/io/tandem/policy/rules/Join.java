package io.tandem.policy.rules;

import java.util.List;

/**
 * From a resource to those that belong to it: split configuration resources, associations, attachments. A resource that
 * might belong to it, but whose reference is unknown, defers instead of failing.
 */
public final class Join {
    private final String type;
    private final String path;

    private Join(String type, String path) {
        this.type = type;
        this.path = path;
    }

    /** Resources of {@code type} whose property at {@code path} names the subject. */
    public static Join referring(String type, String path) {
        return new Join(type, path);
    }

    /** At least one belongs to the subject and passes. */
    public Check anyPasses(Check check) {
        return subject -> {
            var resource = subject.resource();
            var verdicts = subject.stack().referring(resource, type, path).stream()
                    .map(found -> check.of(subject.of(found)))
                    .toList();
            var verdict = Verdict.any(verdicts, "no " + simpleName() + " belongs to it");
            return verdict instanceof Verdict.Fail
                    ? subject.stack().mayRefer(resource, type, path).orElse(verdict)
                    : verdict;
        };
    }

    public Check exists() {
        return anyPasses(subject -> Verdict.PASS);
    }

    /** All that belong to the subject pass; none need belong to it. */
    public Check allPass(Check check) {
        return subject -> Verdict.all(subject.stack().referring(subject.resource(), type, path).stream()
                .map(found -> check.of(subject.of(found)))
                .toList());
    }

    /** The other way round: the resources of {@code type} that the subject's property names pass; none need be here. */
    public static Check referred(String path, String type, Check check) {
        return subject -> {
            var named = subject.stack().referred(subject.resource(), path, type);
            return Verdict.all(
                    named.stream().map(found -> check.of(subject.of(found))).toList());
        };
    }

    /** At least one resource of {@code type} that the subject's property names passes. */
    public static Check anyReferred(String path, String type, Check check) {
        return subject -> {
            List<Verdict> verdicts = subject.stack().referred(subject.resource(), path, type).stream()
                    .map(found -> check.of(subject.of(found)))
                    .toList();
            boolean blind = verdicts.isEmpty() && !subject.at(path).isWhollyKnown();
            return blind ? Verdict.deferred(path) : Verdict.any(verdicts, path + " names no " + type);
        };
    }

    private String simpleName() {
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
