package io.tandem.rehearsal.delivery;

import io.tandem.rehearsal.engine.EngineFailure;
import io.tandem.rehearsal.engine.EngineStack;
import io.tandem.rehearsal.pullrequest.JudgedPreview;
import io.tandem.rehearsal.pullrequest.PreviewRecord;
import io.tandem.rehearsal.pullrequest.ProjectStacks;
import io.tandem.rehearsal.pullrequest.StackChange;
import io.tandem.rehearsal.report.Progress;
import io.tandem.rehearsal.report.Terminal;
import java.util.List;
import java.util.Optional;

/** Compares a stack's state with what the cloud says; changes neither. */
public record DriftCheck(ProjectStacks project, Terminal terminal) {

    /** What somebody changed, or deleted, since the last up. */
    public StackChange of(String name, EngineStack stack) {
        return StackChange.of(
                name,
                project.primaryOf(name),
                new JudgedPreview.Result(compared(name, stack), List.of()),
                Optional.empty());
    }

    /** The same as lines of text, equal when nothing more has drifted. */
    String fingerprint(String name, EngineStack stack) {
        return String.join("\n", of(name, stack).described());
    }

    private PreviewRecord compared(String name, EngineStack stack) {
        var events = new PreviewRecord();
        try {
            var unused = stack.compare(events.andThen(new Progress(terminal, "compare " + name)));
        } catch (EngineFailure failure) {
            events.failed(String.valueOf(failure.getMessage()));
        }
        return events;
    }
}
