package io.tandem.rehearsal.replication;

/** What holds state, by the service that copies it. */
public enum Kind {
    /** S3 objects, by replication configuration. */
    BUCKET,
    /** DynamoDB items, by global table. */
    TABLE,
    /** RDS rows, by cross-region read replica. */
    DATABASE,
    /** Secrets Manager values, by replica secret. */
    SECRET,
    /** ECR images, by the registry's replication rules. */
    REPOSITORY,
    /** AWS Backup recovery points, by copy action. */
    BACKUP,
    /** KMS key material, by multi-Region key. */
    KEY,
    /** ElastiCache entries, by global datastore. */
    CACHE,
    /** Kafka records, by MSK replicator. */
    STREAM
}
