package io.tandem.settings;

import java.util.Map;
import java.util.Optional;

/**
 * What the region keeps.
 *
 * @param accessLogRetentionDays days that the access logs of buckets and load balancers are kept
 * @param datasets S3 buckets by name
 * @param tables DynamoDB tables by name
 * @param database the RDS database, if the region has one
 * @param secrets secrets by name, those of database and cache included
 * @param repositories ECR repositories by name
 * @param cache the cache, off unless it is there
 * @param streaming the stream cluster, off unless it is there
 * @param backups how database and tables are backed up
 */
public record DataSettings(
        int accessLogRetentionDays,
        Map<String, DatasetSettings> datasets,
        Map<String, TableSettings> tables,
        Optional<DatabaseSettings> database,
        Map<String, SecretSettings> secrets,
        Map<String, RepositorySettings> repositories,
        Optional<CacheSettings> cache,
        Optional<StreamingSettings> streaming,
        BackupSettings backups) {
    private static final Legal<Integer> RETENTION_DAYS = Legal.between(1, 3653);

    public DataSettings {
        new Rules()
                .check("accessLogRetentionDays", accessLogRetentionDays, RETENTION_DAYS)
                .enforce();
    }

    static DataSettings read(Section in, Role stack) {
        var database = in.optionalObject("database", group -> DatabaseSettings.read(group, stack));
        var cache = in.optionalObject("cache", CacheSettings::read);
        return new DataSettings(
                in.integer("accessLogRetentionDays").orElse(365),
                in.objects("datasets", DatasetSettings.NAME, DatasetSettings::read),
                in.objects("tables", TableSettings.NAME, TableSettings::read),
                database,
                SecretSettings.complete(
                        in.objects("secrets", SecretSettings.NAME, SecretSettings::read), database, cache),
                in.objects("repositories", RepositorySettings.NAME, RepositorySettings::read),
                cache,
                in.optionalObject("streaming", StreamingSettings::read),
                in.object("backups", BackupSettings::read));
    }
}
