package io.tandem.policy.aws;

import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Rule;
import java.util.List;
import java.util.stream.Stream;

/** What every AWS account should keep, whatever runs in it. */
public final class AwsFoundations {
    private AwsFoundations() {}

    public static Pack pack() {
        List<Rule> rules =
                Stream.of(DatabaseRules.rules()).flatMap(List::stream).toList();
        return new Pack("aws-foundations", "What every AWS account should keep, whatever runs in it", rules);
    }
}
