package io.tandem.policy.cost;

import io.tandem.policy.rules.Pack;
import java.util.List;
import java.util.stream.Stream;

/** Whose a resource is, what it holds, and what is paid for nothing. All of it advises; none of it blocks. */
public final class CostTags {
    private CostTags() {}

    public static Pack pack() {
        var rules = Stream.of(TagRules.rules(), CostRules.rules())
                .flatMap(List::stream)
                .toList();
        return new Pack("cost-tags", "Whose it is, and what it costs for nothing", rules);
    }
}
