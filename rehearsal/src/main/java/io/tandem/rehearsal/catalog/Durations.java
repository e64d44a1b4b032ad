package io.tandem.rehearsal.catalog;

import static io.tandem.rehearsal.catalog.Facts.map;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Modelled seconds that AWS takes; {@code by} holds those that depend on the value of one input. */
public record Durations(Map<String, Object> seconds, Map<String, Object> by) {

    static Durations parse(Map<String, Object> facts) {
        return new Durations(facts, map(facts.get("by")));
    }

    /** Seconds of one operation, {@code create}, {@code update} or {@code delete}, on a resource with these inputs. */
    public int of(String operation, Map<String, ?> inputs) {
        for (var entry : by.entrySet()) {
            var special = map(map(entry.getValue()).get(String.valueOf(inputs.get(entry.getKey()))));
            if (special.get(operation) instanceof Integer seconds) {
                return seconds;
            }
        }
        return whole(seconds.get(operation));
    }

    private static int whole(@Nullable Object value) {
        return value instanceof Integer seconds ? seconds : 0;
    }
}
