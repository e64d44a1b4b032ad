package io.tandem.rehearsal.delivery;

import com.pulumi.automation.events.EngineEvent;
import io.tandem.rehearsal.pullrequest.PreviewRecord;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What an {@code up} began, brought to its end and ran into. */
final class UpRecord implements Consumer<EngineEvent> {
    private final PreviewRecord begun = new PreviewRecord();
    private final Set<String> ended = new TreeSet<>();
    private final Set<String> failed = new TreeSet<>();

    @Override
    public synchronized void accept(EngineEvent event) {
        begun.accept(event);
        var done = event.resourceOutputsEvent();
        if (done != null) {
            ended.add(done.metadata().urn());
        }
        var failure = event.resourceOperationFailedEvent();
        if (failure != null) {
            failed.add(failure.metadata().urn());
        }
    }

    PreviewRecord begun() {
        return begun;
    }

    /** By URN what happened to a resource, such as {@code created}. */
    synchronized Map<String, String> done() {
        var done = new TreeMap<>(begun.operations());
        done.keySet().retainAll(ended);
        done.keySet().removeAll(failed);
        return done;
    }

    /** What was planned and has not come to its end. */
    Map<String, String> missing(Map<String, String> planned) {
        var missing = new TreeMap<>(planned);
        missing.keySet().removeAll(done().keySet());
        return missing;
    }

    /** What was done, or done otherwise, without having been planned; to do less is no breach. */
    Map<String, String> unplanned(Map<String, String> planned) {
        var unplanned = new TreeMap<>(done());
        unplanned.entrySet().removeIf(change -> change.getValue().equals(planned.get(change.getKey())));
        return unplanned;
    }
}
