package io.tandem.data;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.keys.KeyUse;
import io.tandem.settings.DataSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a region keeps. Needs the keys, the network, and in a DR region what the primary keeps; publishes
 * {@link #access()}.
 */
public final class RegionData extends ComponentResource {
    private final String name;
    private final DataFoundation on;
    private final DataAccess access;

    /**
     * @param origin what the primary published of its data; present in a DR region only
     * @throws com.pulumi.exceptions.RunException if something is to be replicated that the primary does not have
     */
    public RegionData(
            String name,
            DataSettings settings,
            DataFoundation on,
            Optional<DataAccess> origin,
            ComponentResourceOptions options) {
        super("tandem:data:RegionData", name, options);
        this.name = name;
        this.on = on;
        var logBucket = new LogBucket(name, settings.accessLogRetentionDays(), on.site(), childOptions()).bucket();
        this.access = new DataAccess(
                logBucket,
                datasets(settings, logBucket),
                tables(settings, origin),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Output.of(""));
        registerOutputs(Map.of("logBucket", logBucket));
    }

    public DataAccess access() {
        return access;
    }

    private Map<String, BucketAccess> datasets(DataSettings settings, Output<String> logBucket) {
        Map<String, BucketAccess> datasets = new LinkedHashMap<>();
        settings.datasets().forEach((dataset, shape) -> {
            var key = on.keys().of(KeyUse.DATASETS);
            datasets.put(
                    dataset, new Dataset(name, dataset, shape, key, logBucket, on.site(), childOptions()).access());
        });
        return datasets;
    }

    private Map<String, TableAccess> tables(DataSettings settings, Optional<DataAccess> origin) {
        Map<String, TableAccess> tables = new LinkedHashMap<>();
        settings.tables().forEach((table, shape) -> {
            var source = origin.map(primary -> Origin.of("tables", table, primary.tables()));
            tables.put(table, new DynamoTable(name + "-" + table, shape, on, source, childOptions()).access());
        });
        return tables;
    }

    private ComponentResourceOptions childOptions() {
        return ComponentResourceOptions.builder().parent(this).build();
    }
}
