package io.tandem.data;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.keys.KeyUse;
import io.tandem.settings.CacheSettings;
import io.tandem.settings.DataSettings;
import io.tandem.settings.DatabaseSettings;
import io.tandem.settings.SecretSettings;
import io.tandem.settings.StreamingSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        var tables = tables(settings, origin);
        var secrets = new Secrets(name, settings.secrets(), on, origin, childOptions());
        var database = settings.database().map(shape -> database(shape, secrets, origin));
        this.access = new DataAccess(
                logBucket,
                datasets(settings, logBucket),
                tables,
                database,
                secrets.access(),
                new Registry(name, settings.repositories(), on, childOptions()).access(),
                settings.cache().map(shape -> cache(shape, secrets, origin)),
                settings.streaming().map(shape -> streaming(shape, origin)),
                new Backups(name, settings.backups(), stores(database, tables), on, childOptions()).vaultArn());
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

    private DatabaseAccess database(DatabaseSettings settings, Secrets secrets, Optional<DataAccess> origin) {
        var from = new DatabaseOrigin(
                secrets.arn(SecretSettings.DATABASE),
                origin.isPresent() ? Optional.empty() : Optional.of(secrets.password(SecretSettings.DATABASE)),
                origin.flatMap(DataAccess::database).map(DatabaseAccess::arn));
        return new Database(name, settings, from, on, childOptions()).access();
    }

    private CacheAccess cache(CacheSettings settings, Secrets secrets, Optional<DataAccess> origin) {
        var from = new CacheOrigin(secrets.password(SecretSettings.CACHE), origin.map(primary -> primary.cache()
                .orElseThrow(() -> Origin.missing("cache"))));
        return new Cache(name, settings, from, on, childOptions()).access();
    }

    private StreamAccess streaming(StreamingSettings settings, Optional<DataAccess> origin) {
        var source = origin.map(primary -> primary.streaming().orElseThrow(() -> Origin.missing("streaming")));
        return new Streaming(name, settings, source, on, childOptions()).access();
    }

    /** What AWS Backup backs up. */
    private static List<Output<String>> stores(Optional<DatabaseAccess> database, Map<String, TableAccess> tables) {
        return Stream.concat(
                        database.stream().map(DatabaseAccess::arn),
                        tables.values().stream().map(TableAccess::arn))
                .toList();
    }

    private ComponentResourceOptions childOptions() {
        return ComponentResourceOptions.builder().parent(this).build();
    }
}
