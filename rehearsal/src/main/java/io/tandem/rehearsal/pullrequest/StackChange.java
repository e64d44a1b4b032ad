package io.tandem.rehearsal.pullrequest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What would become of one stack.
 *
 * @param primary the stack that it is the twin of, if it is one
 * @param isStanding whether there is anything of it yet
 * @param errors what stopped its preview
 * @param up how its {@code up} went, if it was tried
 */
public record StackChange(
        String stack,
        Optional<String> primary,
        boolean isStanding,
        List<ResourceChange> changes,
        List<PolicyFinding> findings,
        List<String> errors,
        Posture before,
        Posture after,
        Optional<TrialUp> up) {

    /** What a preview, or a comparison with the cloud, saw. */
    public static StackChange of(
            String stack, Optional<String> primary, JudgedPreview.Result seen, Optional<TrialUp> up) {
        var preview = seen.preview();
        return new StackChange(
                stack,
                primary,
                preview.isStanding(),
                preview.changes(),
                seen.findings(),
                preview.errors(),
                preview.before(),
                preview.after(),
                up);
    }

    /** The gravest first; what is made from nothing endangers nothing that stands. */
    List<Danger> dangers() {
        return isStanding
                ? changes.stream()
                        .flatMap(DangerRule::all)
                        .sorted(Comparator.comparing(Danger::kind))
                        .toList()
                : List.of();
    }

    List<PolicyFinding> blocking() {
        return findings.stream().filter(PolicyFinding::blocks).toList();
    }

    /** What {@code up} ran into beyond what its preview had said. */
    List<String> refusals() {
        return up.map(TrialUp::refusals).orElse(List.of()).stream()
                .filter(refusal -> errors.stream().noneMatch(error -> isSame(error, refusal)))
                .toList();
    }

    private static boolean isSame(String error, String refusal) {
        return error.replace("Preview failed: ", "").equals(refusal);
    }

    /** Each change, and what stopped the look at it, as a line of text: to compare, not to be shown. */
    public List<String> described() {
        return Stream.concat(
                        changes.stream().map(change -> "%s %s %s"
                                .formatted(change.urn(), change.operation().word(), change.properties())),
                        errors.stream())
                .sorted()
                .toList();
    }

    long count(Operation operation) {
        return changes.stream()
                .filter(change -> change.operation() == operation)
                .count();
    }

    /** Both stacks of a pair are of the primary's group. */
    String group() {
        return primary.orElse(stack);
    }
}
