package io.tandem.policy.run;

import io.tandem.policy.rules.Level;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.waivers.Waiver;
import java.util.Optional;

/**
 * One rule's word on one resource.
 *
 * @param message what is wrong, what is unknown, or how the rule broke; empty if it passed
 * @param waiver who answers for it, if somebody does
 */
public record Finding(
        Rule rule, Resource resource, Level level, Outcome outcome, String message, Optional<Waiver> waiver) {

    /** Whether the engine is told of it. */
    public boolean isViolation() {
        return level != Level.DISABLED && (outcome == Outcome.FAILED || outcome == Outcome.CRASHED);
    }

    /** Whether only {@code up} can tell, and somebody wants to know. */
    public boolean isDeferred() {
        return level != Level.DISABLED && outcome == Outcome.DEFERRED;
    }

    public boolean blocks() {
        return isViolation() && level == Level.MANDATORY;
    }

    /** What is shown to a person: the matter, the way out, and the reason. */
    public String advice() {
        if (outcome == Outcome.CRASHED) {
            return "the rule %s broke on %s: %s. Set it to disabled in the policy configuration to go on"
                    .formatted(rule.id(), resource.name(), message);
        }
        var link = rule.link().isEmpty() ? "" : " " + rule.link();
        return "%s: %s. Instead: %s Why: %s%s".formatted(resource.name(), message, rule.fix(), rule.why(), link);
    }
}
