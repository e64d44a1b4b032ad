package io.tandem.rehearsal.engine;

import com.pulumi.automation.events.DiagnosticEvent;
import com.pulumi.automation.events.PolicyEvent;

/** The engine's messages without its colour marks. */
public final class Diagnostics {
    private Diagnostics() {}

    public static String line(DiagnosticEvent diagnostic) {
        var text = plain(diagnostic.message());
        var urn = diagnostic.urn();
        return urn == null || urn.isEmpty() ? text : urn.substring(urn.lastIndexOf("::") + 2) + ": " + text;
    }

    public static String line(PolicyEvent violation) {
        return violation.policyName() + ": " + plain(violation.message());
    }

    /** A message without colour marks and the blanks around it. */
    public static String plain(String message) {
        return message.replaceAll("<\\{%[^%]*%}>", "").strip();
    }
}
