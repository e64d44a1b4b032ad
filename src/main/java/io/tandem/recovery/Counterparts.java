package io.tandem.recovery;

import io.tandem.keys.KeyUse;
import io.tandem.settings.Holding;
import io.tandem.settings.Holding.Kind;
import java.util.Set;

/**
 * What counts as a counterpart in the twin: the resources that this stack has to register for it, or for what the
 * primary makes here, that it was found.
 *
 * @param name the prefix of logical names
 * @param here what this stack registers
 * @param live what the primary made in this region, and was found there
 */
record Counterparts(String name, Registrations here, Set<Holding> live) {
    /** The primary makes its replica. */
    static final Holding SECRETS_KEY = new Holding(Kind.KEY, KeyUse.SECRETS.toString());

    boolean has(Holding holding) {
        return live.contains(holding)
                || switch (holding.kind()) {
                    case BUCKET ->
                        here.has("aws:s3/bucketV2:BucketV2", name + "-" + holding.name())
                                && replicates(holding.name(), "forward")
                                && replicates(holding.name(), "reverse");
                    case TABLE -> here.has("aws:dynamodb/tableReplica:TableReplica", name + "-" + holding.name());
                    case DATABASE -> here.hasNumbered("aws:rds/instance:Instance", name + "-database-");
                    case REPOSITORY ->
                        here.has("aws:ecr/repository:Repository", name + "-repository-" + holding.name());
                    case KEY -> here.has("aws:kms/key:Key", name + "-" + holding.name() + "-key");
                    case CACHE -> here.has("aws:elasticache/replicationGroup:ReplicationGroup", name + "-cache");
                    case STREAM ->
                        here.has("aws:msk/cluster:Cluster", name + "-streaming")
                                && here.has("aws:msk/replicator:Replicator", name + "-replicator");
                    case VAULT -> here.has("aws:backup/vault:Vault", name + "-vault");
                    case SECRET -> false;
                };
    }

    /** A bucket alone has none of the primary's data, nor a way back for what is written here after a failover. */
    private boolean replicates(String dataset, String direction) {
        return here.has(
                "aws:s3/bucketReplicationConfig:BucketReplicationConfig", name + "-" + dataset + "-" + direction);
    }
}
