package io.tandem.recovery;

import com.pulumi.core.Output;
import com.pulumi.resources.ProviderResource;
import io.tandem.data.DataAccess;
import io.tandem.keys.Site;
import io.tandem.keys.TwinRegion;
import io.tandem.peering.RegionPorts;
import java.util.Optional;

/**
 * One of the two regions that data is copied between.
 *
 * @param site where it is
 * @param provider the way there
 * @param data what it keeps
 * @param alarmTopicArn where its alarms go
 */
public record RegionSide(Site site, ProviderResource provider, DataAccess data, Output<String> alarmTopicArn) {

    /** The primary, where the stack is its DR stack. */
    public static Optional<RegionSide> of(Optional<TwinRegion> twin, Optional<RegionPorts> primary) {
        return twin.flatMap(region -> primary.map(ports -> new RegionSide(
                region.site(), region.provider(), ports.data(), ports.shared().alarmTopicArn())));
    }

    Optional<ReplicationEnd> dataset(String name) {
        return Optional.ofNullable(data.datasets().get(name))
                .map(bucket -> new ReplicationEnd(bucket, site, provider, alarmTopicArn));
    }
}
