package io.tandem.rehearsal.engine;

import com.pulumi.automation.events.DiagnosticEvent;
import com.pulumi.automation.events.PolicyEvent;

/** The engine's messages without its colour marks. */
final class Diagnostics {
    private Diagnostics() {}

    static String line(DiagnosticEvent diagnostic) {
        var text = plain(diagnostic.message());
        var urn = diagnostic.urn();
        return urn == null || urn.isEmpty() ? text : urn.substring(urn.lastIndexOf("::") + 2) + ": " + text;
    }

    static String line(PolicyEvent violation) {
        return violation.policyName() + ": " + plain(violation.message());
    }

    private static String plain(String message) {
        return message.replaceAll("<\\{%[^%]*%}>", "").strip();
    }
}
