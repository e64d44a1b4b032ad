package io.tandem.recovery;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.DatasetSettings;
import java.util.Map;

/**
 * The replication of every dataset that both regions have; made by the DR stack for both. Needs the datasets of both
 * sides.
 */
public final class RegionReplication extends ComponentResource {

    /**
     * @param name the prefix of the stack's names
     * @param datasets the DR stack's settings
     */
    public RegionReplication(
            String name,
            Map<String, DatasetSettings> datasets,
            RegionSide primary,
            RegionSide dr,
            ComponentResourceOptions options) {
        super("tandem:recovery:RegionReplication", name, options);
        var childOptions = ComponentResourceOptions.builder().parent(this).build();
        datasets.forEach((dataset, settings) -> primary.dataset(dataset).ifPresent(theirs -> dr.dataset(dataset)
                .ifPresent(ours -> new DatasetReplication(name, dataset, settings, theirs, ours, childOptions))));
        registerOutputs(Map.of());
    }
}
