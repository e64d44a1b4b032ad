package io.tandem.foundation;

import io.tandem.settings.FoundationSettings;
import java.util.ArrayList;
import java.util.List;

/** Who holds the state, as the policy of its key names them: the pipeline, its operators, and the copying of S3. */
public final class StateHolders {
    private StateHolders() {}

    /** ARNs of roles, {@code *} being any part. */
    public static List<String> of(FoundationSettings settings) {
        var holders = new ArrayList<>(settings.pipeline().operators());
        holders.add(new PipelineNames(settings.account()).roles());
        for (var region : List.of(settings.region(), settings.replicaRegion())) {
            holders.add("arn:aws:iam::%s:role/%s-%s-%s-replication"
                    .formatted(settings.account(), settings.name(), region, StateStore.STATE));
        }
        return List.copyOf(holders);
    }
}
