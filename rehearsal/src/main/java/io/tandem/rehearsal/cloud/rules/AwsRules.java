package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Every rule of the simulated cloud. */
public final class AwsRules {
    private AwsRules() {}

    public static List<Rule> all() {
        return Stream.of(
                        NetworkRules.all(),
                        AccessRules.all(),
                        ClusterRules.all(),
                        StorageRules.all(),
                        DatabaseRules.all(),
                        EdgeRules.all(),
                        MessageRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
