package io.tandem.policy;

import io.tandem.policy.aws.AwsFoundations;
import io.tandem.policy.cluster.KubernetesHelm;
import io.tandem.policy.cost.CostTags;
import io.tandem.policy.recovery.DrTopology;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The packs there are, and one of all their rules. */
public final class Packs {
    /** The name of the pack that holds every rule. */
    public static final String ALL = "all";

    private Packs() {}

    public static List<Pack> each() {
        return List.of(AwsFoundations.pack(), DrTopology.pack(), KubernetesHelm.pack(), CostTags.pack());
    }

    public static Pack named(String name) {
        if (name.equals(ALL)) {
            List<Rule> rules =
                    each().stream().flatMap(pack -> pack.rules().stream()).toList();
            return new Pack("tandem", "Every rule of every pack", rules);
        }
        return each().stream()
                .filter(pack -> pack.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static IllegalArgumentException unknown(String name) {
        var legal =
                Stream.concat(each().stream().map(Pack::name), Stream.of(ALL)).toList();
        return new IllegalArgumentException("there is no pack '%s'; legal are %s".formatted(name, legal));
    }
}
