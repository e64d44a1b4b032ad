package io.tandem.policy.recovery;

import io.tandem.policy.rules.Pack;
import java.util.List;
import java.util.stream.Stream;

/** What makes a second region a recovery. */
public final class DrTopology {
    private DrTopology() {}

    public static Pack pack() {
        var rules = Stream.of(
                        DatasetRules.rules(),
                        ReplicaRules.rules(),
                        BackupRules.rules(),
                        FailoverRules.rules(),
                        TopologyRules.rules(),
                        CapacityRules.rules(),
                        MirrorRules.rules(),
                        IsolationRules.rules(),
                        KeepingRules.rules(),
                        TagRules.rules(),
                        LagRules.rules())
                .flatMap(List::stream)
                .toList();
        return new Pack("dr-topology", "What makes a second region a recovery", rules);
    }
}
