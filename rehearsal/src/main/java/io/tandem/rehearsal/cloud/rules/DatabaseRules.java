package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Bound.asked;
import static io.tandem.rehearsal.cloud.rules.Bound.deleted;

import io.tandem.rehearsal.cloud.Rule;
import java.util.List;
import java.util.stream.Stream;

/** What RDS, Secrets Manager, ECR, Backup, ElastiCache and MSK refuse, by type. */
final class DatabaseRules {
    private DatabaseRules() {}

    static List<Rule> all() {
        return Stream.of(databases(), secrets(), repositories(), backups(), caches(), streams())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> databases() {
        return List.of(
                asked(Types.DB_SUBNET_GROUP, DatabaseNetworks::group),
                asked(Types.DB_PARAMETER_GROUP, DatabaseParameters::family),
                asked(Types.DB_PARAMETER_GROUP, DatabaseParameters::parameters),
                asked(Types.DB_INSTANCE, Databases::identifier),
                asked(Types.DB_INSTANCE, DatabaseReplicas::election),
                asked(Types.DB_INSTANCE, DatabaseReplicas::source),
                asked(Types.DB_INSTANCE, DatabaseReplicas::encryption),
                asked(Types.DB_INSTANCE, DatabaseReplicas::likeness),
                asked(Types.DB_INSTANCE, DatabaseReplicas::backups),
                asked(Types.DB_INSTANCE, Databases::complete),
                asked(Types.DB_INSTANCE, Databases::engine),
                asked(Types.DB_INSTANCE, Databases::instanceClass),
                asked(Types.DB_INSTANCE, Databases::upgrade),
                asked(Types.DB_INSTANCE, DatabaseStorage::type),
                asked(Types.DB_INSTANCE, DatabaseStorage::size),
                asked(Types.DB_INSTANCE, DatabaseStorage::growth),
                asked(Types.DB_INSTANCE, DatabaseStorage::speed),
                asked(Types.DB_INSTANCE, DatabaseCredentials::user),
                asked(Types.DB_INSTANCE, DatabaseCredentials::password),
                asked(Types.DB_INSTANCE, DatabaseKeys::storage),
                asked(Types.DB_INSTANCE, DatabaseKeys::password),
                asked(Types.DB_INSTANCE, DatabaseKeys::insights),
                asked(Types.DB_INSTANCE, DatabaseNetworks::place),
                asked(Types.DB_INSTANCE, DatabaseNetworks::securityGroups),
                asked(Types.DB_INSTANCE, DatabaseParameters::ofInstance),
                asked(Types.DB_INSTANCE, DatabaseMonitoring::logs),
                asked(Types.DB_INSTANCE, DatabaseMonitoring::insights),
                asked(Types.DB_INSTANCE, DatabaseMonitoring::role),
                asked(Types.DB_INSTANCE, DatabaseWindows::windows),
                deleted(Types.DB_INSTANCE, DatabaseDeletions::protection),
                deleted(Types.DB_INSTANCE, DatabaseDeletions::snapshot));
    }

    private static List<Rule> secrets() {
        return List.of(
                asked(Types.SECRET, Secrets::name),
                asked(Types.SECRET, Secrets::key),
                asked(Types.SECRET, SecretPolicies::policy),
                asked(Types.SECRET, SecretReplicas::regions),
                asked(Types.SECRET, SecretReplicas::keys),
                asked(Types.SECRET_VERSION, Secrets::original),
                asked(Types.SECRET_VERSION, SecretVersions::content),
                asked(Types.SECRET_POLICY, Secrets::original),
                asked(Types.SECRET_POLICY, SecretPolicies::policy),
                asked(Types.SECRET_ROTATION, Secrets::original),
                asked(Types.SECRET_ROTATION, SecretRotations::rotation));
    }

    private static List<Rule> repositories() {
        return List.of(
                asked(Types.REPOSITORY, Repositories::name),
                asked(Types.REPOSITORY, Repositories::key),
                asked(Types.REPOSITORY_POLICY, Repositories::policy),
                asked(Types.REPOSITORY_LIFECYCLE, RepositoryLifecycles::policy),
                asked(Types.REGISTRY_REPLICATION, Repositories::replication));
    }

    private static List<Rule> backups() {
        return List.of(
                asked(Types.BACKUP_VAULT, BackupVaults::key),
                asked(Types.BACKUP_VAULT_LOCK_CONFIGURATION, BackupVaults::lock),
                asked(Types.BACKUP_PLAN, Backups::plan),
                asked(Types.BACKUP_SELECTION, BackupVaults::role),
                asked(Types.BACKUP_SELECTION, BackupVaults::selection));
    }

    private static List<Rule> caches() {
        return List.of(
                asked(Types.CACHE_SUBNET_GROUP, CacheAccess::subnets),
                asked(Types.CACHE_PARAMETER_GROUP, Caches::family),
                asked(Types.CACHE_REPLICATION_GROUP, CacheDatastores::secondary),
                asked(Types.CACHE_REPLICATION_GROUP, CacheDatastores::membership),
                asked(Types.CACHE_REPLICATION_GROUP, Caches::version),
                asked(Types.CACHE_REPLICATION_GROUP, Caches::nodes),
                asked(Types.CACHE_REPLICATION_GROUP, Caches::failover),
                asked(Types.CACHE_REPLICATION_GROUP, Caches::parameters),
                asked(Types.CACHE_REPLICATION_GROUP, CacheAccess::token),
                asked(Types.CACHE_REPLICATION_GROUP, CacheAccess::key),
                asked(Types.CACHE_REPLICATION_GROUP, CacheAccess::place),
                asked(Types.CACHE_REPLICATION_GROUP, CacheAccess::windows),
                asked(Types.CACHE_GLOBAL_REPLICATION_GROUP, CacheDatastores::primary));
    }

    private static List<Rule> streams() {
        return List.of(
                asked(Types.STREAM_CLUSTER, Streams::shape),
                asked(Types.STREAM_CLUSTER, Streams::places),
                asked(Types.STREAM_CLUSTER, Streams::key),
                asked(Types.STREAM_CLUSTER, Streams::authentication),
                asked(Types.STREAM_CLUSTER, Streams::connectivity),
                asked(Types.STREAM_CLUSTER, Streams::logs),
                asked(Types.STREAM_CLUSTER, Streams::configuration),
                asked(Types.STREAM_CLUSTER, Streams::growth),
                asked(Types.STREAM_CONFIGURATION, StreamSettings::configuration),
                asked(Types.STREAM_CLUSTER_POLICY, StreamSettings::policy),
                asked(Types.STREAM_REPLICATOR, StreamReplicators::shape),
                asked(Types.STREAM_REPLICATOR, StreamReplicators::role),
                asked(Types.STREAM_REPLICATOR, StreamReplicators::clusters),
                asked(Types.STREAM_REPLICATOR, StreamReplicators::door),
                asked(Types.STREAM_REPLICATOR, StreamReplicators::networks));
    }
}
