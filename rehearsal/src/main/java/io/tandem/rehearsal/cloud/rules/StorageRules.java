package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Bound.asked;
import static io.tandem.rehearsal.cloud.rules.Bound.lost;

import io.tandem.rehearsal.cloud.Rule;
import java.util.List;

/** What S3, DynamoDB and KMS refuse of what is copied to another region, by type. */
final class StorageRules {
    private StorageRules() {}

    static List<Rule> all() {
        return List.of(
                asked(Types.BUCKET, Buckets::name),
                asked(Types.BUCKET, Buckets::accessList),
                asked(Types.BUCKET_VERSIONING, BucketVersions::status),
                lost(Types.BUCKET_VERSIONING, BucketVersions::kept),
                asked(Types.BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION, BucketEncryption::key),
                asked(Types.BUCKET_POLICY, BucketPolicies::policy),
                asked(Types.BUCKET_LIFECYCLE_CONFIGURATION, BucketLifecycles::rules),
                asked(Types.BUCKET_LOGGING, BucketLogs::target),
                asked(Types.BUCKET_OBJECT_LOCK_CONFIGURATION, ObjectLocks::configuration),
                asked(Types.BUCKET_REPLICATION_CONFIG, BucketReplications::configuration),
                asked(Types.TABLE, Tables::name),
                asked(Types.TABLE, Tables::billing),
                asked(Types.TABLE, Tables::timeToLive),
                asked(Types.TABLE, Tables::stream),
                asked(Types.TABLE, Tables::key),
                asked(Types.TABLE, TableKeys::attributes),
                asked(Types.TABLE, TableKeys::indexes),
                lost(Types.TABLE, Tables::replicated),
                lost(Types.TABLE, Tables::deletion),
                asked(Types.TABLE_REPLICA, TableReplicas::source),
                asked(Types.TABLE_REPLICA, TableReplicas::key),
                lost(Types.TABLE_REPLICA, Tables::deletion),
                asked(Types.REPLICA_KEY, ReplicaKeys::primary),
                asked(Types.REPLICA_KEY, Keys::policy));
    }
}
