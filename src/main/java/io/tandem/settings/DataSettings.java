package io.tandem.settings;

import java.util.Map;
import java.util.Optional;

/**
 * What the region keeps.
 *
 * @param datasets S3 buckets by name
 * @param tables DynamoDB tables by name
 * @param database the RDS database, if the region has one
 * @param secrets secrets by name
 * @param repositories ECR repositories by name
 * @param cache the cache, off unless it is there
 * @param streaming the stream cluster, off unless it is there
 * @param backups how database and tables are backed up
 */
public record DataSettings(
        Map<String, DatasetSettings> datasets,
        Map<String, TableSettings> tables,
        Optional<DatabaseSettings> database,
        Map<String, SecretSettings> secrets,
        Map<String, RepositorySettings> repositories,
        Optional<CacheSettings> cache,
        Optional<StreamingSettings> streaming,
        BackupSettings backups) {

    static DataSettings read(Section in, Role stack) {
        return new DataSettings(
                in.objects("datasets", DatasetSettings::read),
                in.objects("tables", TableSettings::read),
                in.optionalObject("database", database -> DatabaseSettings.read(database, stack)),
                in.objects("secrets", SecretSettings::read),
                in.objects("repositories", RepositorySettings::read),
                in.optionalObject("cache", CacheSettings::read),
                in.optionalObject("streaming", StreamingSettings::read),
                in.object("backups", BackupSettings::read));
    }
}
