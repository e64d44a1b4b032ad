package io.tandem.rehearsal.engine;

import com.pulumi.automation.events.DiagnosticEvent;

/** The engine's messages without its colour marks. */
final class Diagnostics {
    private Diagnostics() {}

    static String line(DiagnosticEvent diagnostic) {
        var text = diagnostic.message().replaceAll("<\\{%[^%]*%}>", "").strip();
        var urn = diagnostic.urn();
        return urn == null || urn.isEmpty() ? text : urn.substring(urn.lastIndexOf("::") + 2) + ": " + text;
    }
}
