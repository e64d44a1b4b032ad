package io.tandem.recovery;

import com.pulumi.exceptions.RunException;
import io.tandem.settings.ExemptionScope;
import io.tandem.settings.ExemptionSettings;
import io.tandem.settings.Holding;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether each thing of the primary that holds state has a counterpart in the twin.
 *
 * @param held what the primary published
 * @param hasCounterpart whether the twin made one for it, or found it in its own region
 * @param exemptions what is left out of the recovery, by {@code kind/name}
 */
record TwinCheck(List<Holding> held, Predicate<Holding> hasCounterpart, Map<String, ExemptionSettings> exemptions) {
    TwinCheck {
        held = List.copyOf(held);
    }

    /** What has neither counterpart nor exemption. */
    List<Holding> missing() {
        return lacking().filter(holding -> !isExempt(holding)).toList();
    }

    /** Exemptions that name nothing the primary holds: of something renamed or deleted. */
    List<String> idleExemptions() {
        return exemptions.keySet().stream()
                .filter(name ->
                        held.stream().noneMatch(holding -> holding.toString().equals(name)))
                .toList();
    }

    /** {@code 12 of 12}, and how many of the rest are exempt. */
    String summary() {
        long lacking = lacking().count();
        long exempt = lacking - missing().size();
        var count = "%d of %d".formatted(held.size() - lacking, held.size());
        return exempt == 0 ? count : count + ", " + exempt + " exempt";
    }

    /** What is wrong, each with what to do about it. */
    List<String> problems() {
        return Stream.concat(
                        missing().stream().map(holding -> "%s has no counterpart here: %s, or exempt it with a reason"
                                .formatted(holding, Remedy.of(holding))),
                        idleExemptions().stream()
                                .map(name -> name + " is exempt, but the primary holds no such thing: remove it"))
                .toList();
    }

    /** @throws RunException with all that is wrong */
    void enforce() {
        if (!problems().isEmpty()) {
            throw new RunException(
                    "the twin check found counterparts of %s (exemptions: tandem:recovery.exemptions):\n  %s"
                            .formatted(summary(), String.join("\n  ", problems())));
        }
    }

    private boolean isExempt(Holding holding) {
        var exemption = exemptions.get(holding.toString());
        return exemption != null && exemption.from() == ExemptionScope.TWIN_CHECK;
    }

    private Stream<Holding> lacking() {
        return held.stream().filter(hasCounterpart.negate());
    }
}
