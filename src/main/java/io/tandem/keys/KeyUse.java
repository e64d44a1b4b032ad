package io.tandem.keys;

import io.tandem.settings.Role;
import io.tandem.settings.StackSettings;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

    /**
     * The keys that a stack makes. The key of the secrets is made once, by the primary, with its replica in the twin's
     * region; all others each region makes for itself.
     */
    public static Set<KeyUse> of(StackSettings settings) {
        var data = settings.data();
        var uses = EnumSet.of(LOGS, CLUSTER, VOLUMES, ALARMS, BACKUPS);
        addIf(uses, DATASETS, !data.datasets().isEmpty());
        addIf(uses, DATABASE, data.database().isPresent());
        addIf(uses, TABLES, !data.tables().isEmpty());
        boolean hasSecrets = !data.secrets().isEmpty() || data.database().isPresent();
        addIf(uses, SECRETS, hasSecrets && settings.role() != Role.DR);
        addIf(uses, REGISTRY, !data.repositories().isEmpty());
        addIf(uses, CACHE, data.cache().isPresent());
        addIf(uses, STREAMING, data.streaming().isPresent());
        return uses;
    }

    private static void addIf(Set<KeyUse> uses, KeyUse use, boolean needed) {
        if (needed) {
            uses.add(use);
        }
    }

    String description() {
        return description;
    }

    /** Whether a region with a twin shares this key with it. */
    boolean isMultiRegion() {
        return this == SECRETS;
    }

    /** As in the key's alias. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
