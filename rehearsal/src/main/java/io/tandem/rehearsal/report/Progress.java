package io.tandem.rehearsal.report;

import com.pulumi.automation.events.EngineEvent;
import java.util.function.Consumer;

/** Counts the resources that an operation has finished; on a terminal in place, elsewhere a line every now and then. */
public final class Progress implements Consumer<EngineEvent> {
    private static final int LINE_EVERY = 50;

    private final Terminal terminal;
    private final String label;
    private int finished;

    public Progress(Terminal terminal, String label) {
        this.terminal = terminal;
        this.label = label;
    }

    @Override
    public synchronized void accept(EngineEvent event) {
        var outputs = event.resourceOutputsEvent();
        if (outputs == null) {
            return;
        }
        finished++;
        var urn = outputs.metadata().urn();
        var at = "  %-14s %4d resources  %s".formatted(label, finished, urn.substring(urn.lastIndexOf("::") + 2));
        if (!terminal.isInteractive() && finished % LINE_EVERY == 0) {
            terminal.line(at);
        }
        terminal.status(at);
    }
}
