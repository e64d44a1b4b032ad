package io.tandem.foundation;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.alarms.AlarmTopic;
import io.tandem.data.Dataset;
import io.tandem.data.LogBucket;
import io.tandem.keys.KeyUse;
import io.tandem.keys.RegionKeys;
import io.tandem.keys.TwinRegion;
import io.tandem.recovery.ReplicationEnd;
import io.tandem.settings.FoundationSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state on one side: a dataset that nobody can delete from for good, the record of who read it, and where alarms of
 * its region go. Needs the region's key of states; publishes {@link #end()}, from which it is copied.
 */
public final class StateStore extends ComponentResource {
    /** The dataset's name. */
    public static final String STATE = "state";

    private final ReplicationEnd end;

    /**
     * @param name of this side, the prefix of its names
     * @param keyArn the key of states in this region
     */
    public StateStore(
            String name,
            FoundationSettings settings,
            Output<String> keyArn,
            TwinRegion here,
            ComponentResourceOptions options) {
        super("tandem:foundation:StateStore", name, options);
        var site = here.site();
        var keys = new RegionKeys(name, site, Set.of(KeyUse.ALARMS), Optional.empty(), Optional.empty(), partOptions());
        var alarms = new AlarmTopic(name, settings.alarms(), site, keys.arns().of(KeyUse.ALARMS), partOptions());
        var logs = new LogBucket(name, settings.state().accessLogRetentionDays(), site, partOptions());
        var bucket = new Dataset(
                name,
                STATE,
                settings.state().dataset(),
                keyArn,
                logs.bucket(),
                new StateRules(site).statements(),
                site,
                partOptions());
        this.end = new ReplicationEnd(bucket.access(), site, here.provider(), alarms.arn());
        registerOutputs(Map.of("bucket", end.bucket().bucket()));
    }

    public ReplicationEnd end() {
        return end;
    }

    private ComponentResourceOptions partOptions() {
        return ComponentResourceOptions.builder().parent(this).build();
    }
}
