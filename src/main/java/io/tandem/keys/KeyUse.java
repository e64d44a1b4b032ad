package io.tandem.keys;

import java.util.Locale;

/** What a customer key encrypts. Each region has a key of its own for each use. */
public enum KeyUse {
    LOGS("Log groups of the region"),
    CLUSTER("Kubernetes secrets of the cluster"),
    VOLUMES("EBS volumes of nodes and pods"),
    ALARMS("Topic of the region's alarms"),
    DATASETS("S3 datasets of the region"),
    DATABASE("RDS storage, snapshots and Performance Insights"),
    TABLES("DynamoDB tables"),
    SECRETS("Secrets that both regions read"),
    REGISTRY("ECR repositories"),
    BACKUPS("Recovery points of the backup vault"),
    CACHE("ElastiCache replication group"),
    STREAMING("MSK cluster");

    private final String description;

    KeyUse(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** As in the key's alias. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
