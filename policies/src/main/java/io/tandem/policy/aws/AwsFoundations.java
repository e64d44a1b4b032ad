package io.tandem.policy.aws;

import io.tandem.policy.rules.Pack;
import java.util.List;
import java.util.stream.Stream;

/** What every AWS account should keep, whatever runs in it. */
public final class AwsFoundations {
    private AwsFoundations() {}

    public static Pack pack() {
        var rules = Stream.of(
                        BucketRules.rules(),
                        BucketPolicyRules.rules(),
                        DatabaseRules.rules(),
                        DatabaseStackRules.rules(),
                        TableRules.rules(),
                        ClusterRules.rules(),
                        DoorRules.rules(),
                        NetworkRules.rules(),
                        MachineRules.rules(),
                        EdgeRules.rules(),
                        KeyRules.rules(),
                        IdentityRules.rules(),
                        PipelineRules.rules(),
                        ServiceRules.rules(),
                        MessageRules.rules())
                .flatMap(List::stream)
                .toList();
        return new Pack("aws-foundations", "What every AWS account should keep, whatever runs in it", rules);
    }
}
