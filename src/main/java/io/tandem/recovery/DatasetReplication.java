package io.tandem.recovery;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.DatasetSettings;
import java.util.Map;

/**
 * A dataset's replication, both ways: what users write on one side is on the other after a failover, and after a
 * failback what was written meanwhile. Needs versioned buckets on both sides.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-for-metadata-changes.html">AWS</a>
 */
public final class DatasetReplication extends ComponentResource {
    /** @param name the prefix of the stack's names */
    public DatasetReplication(
            String name,
            String dataset,
            DatasetSettings settings,
            ReplicationEnd primary,
            ReplicationEnd dr,
            ComponentResourceOptions options) {
        super("tandem:recovery:DatasetReplication", name + "-" + dataset, options);
        new ReplicationFlow(name, dataset, "forward", new ReplicationRule(settings, primary, dr), childOptions());
        new ReplicationFlow(name, dataset, "reverse", new ReplicationRule(settings, dr, primary), childOptions());
        registerOutputs(Map.of());
    }

    private ComponentResourceOptions childOptions() {
        return ComponentResourceOptions.builder().parent(this).build();
    }
}
