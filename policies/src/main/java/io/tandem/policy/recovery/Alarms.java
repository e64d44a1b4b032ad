package io.tandem.policy.recovery;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.values.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Alarms by what they watch. */
final class Alarms {
    private record Watched(Value metric, String dimension, Value value) {}

    private Alarms() {}

    /** The alarms on a metric with that value in one of its dimensions. */
    static List<Resource> on(Stack stack, String metric, String dimension, Value value) {
        return stack.once("alarms by what they watch", Alarms::byWatched)
                .getOrDefault(new Watched(Value.of(metric), dimension, value), List.of());
    }

    private static Map<Watched, List<Resource>> byWatched(Stack stack) {
        var found = new HashMap<Watched, List<Resource>>();
        for (var alarm : stack.all(Types.ALARM)) {
            alarm.at("dimensions").fields().forEach((dimension, value) -> found.computeIfAbsent(
                            new Watched(alarm.at("metricName"), dimension, value), any -> new ArrayList<>())
                    .add(alarm));
        }
        return found;
    }
}
