package io.tandem.rehearsal.pullrequest;

import com.pulumi.automation.events.PolicyEvent;
import io.tandem.rehearsal.engine.Diagnostics;
import java.util.Objects;

/**
 * One rule's word on one resource.
 *
 * @param outcome {@code failed}, {@code waived}, {@code deferred} or {@code crashed}
 * @param isNew whether what stands has it not
 */
record PolicyFinding(String rule, String urn, boolean isMandatory, String outcome, String message, boolean isNew) {
    static final String FAILED = "failed";

    static PolicyFinding of(PolicyEvent violation) {
        return new PolicyFinding(
                violation.policyName(),
                Objects.requireNonNullElse(violation.resourceUrn(), ""),
                "mandatory".equals(violation.enforcementLevel()),
                FAILED,
                Diagnostics.plain(violation.message()),
                true);
    }

    /** Whether the check fails for it. */
    boolean blocks() {
        return isMandatory && fails();
    }

    /** Neither waived nor still to be decided. */
    boolean fails() {
        return outcome.equals(FAILED) || outcome.equals("crashed");
    }

    String resource() {
        return urn.substring(urn.lastIndexOf(':') + 1);
    }

    PolicyFinding knownIf(boolean known) {
        return new PolicyFinding(rule, urn, isMandatory, outcome, message, !known);
    }

    /** Two findings alike are the same trouble, before and after. */
    boolean isSameAs(PolicyFinding other) {
        return rule.equals(other.rule) && urn.equals(other.urn) && outcome.equals(other.outcome);
    }
}
