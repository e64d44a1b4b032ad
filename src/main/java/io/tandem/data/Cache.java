package io.tandem.data;

import com.pulumi.aws.elasticache.GlobalReplicationGroup;
import com.pulumi.aws.elasticache.GlobalReplicationGroupArgs;
import com.pulumi.aws.elasticache.ReplicationGroup;
import com.pulumi.aws.elasticache.SubnetGroup;
import com.pulumi.aws.elasticache.SubnetGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.KeyUse;
import io.tandem.settings.CacheSettings;
import io.tandem.settings.Role;
import java.util.List;
import java.util.Map;

/**
 * The ElastiCache replication group of a region: Multi-AZ, encrypted on the way and at rest, with a password. With a
 * twin the primary makes a global datastore of it, which the DR region's joins and follows; to write there after a loss,
 * promote it (FailoverGlobalReplicationGroup). Needs the data subnets, the cluster's security group, keys for cache and
 * logs and the password; publishes {@link #access()}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastore.html">AWS</a>
 */
public final class Cache extends ComponentResource {
    static final List<String> LOGS = List.of("slow-log", "engine-log");

    private final CacheAccess access;

    public Cache(
            String name,
            CacheSettings settings,
            CacheOrigin origin,
            DataFoundation on,
            ComponentResourceOptions options) {
        super("tandem:data:Cache", name + "-cache", options);
        var cache = name + "-cache";
        var logs = new StoreLogs(
                cache, "/aws/elasticache/" + cache, LOGS, settings.logRetentionDays(), false, on, partOptions());
        var shape = new CacheShape(cache, settings);
        var group = (origin.primary().isPresent()
                        ? shape.joining(origin.primary().get().globalDatastoreId())
                        : shape.ofItsOwn(new CacheParameters(cache, settings, partOptions()).groupName()))
                .authToken(origin.password())
                .kmsKeyId(on.keys().of(KeyUse.CACHE))
                .subnetGroupName(subnets(cache, on).name())
                .securityGroupIds(
                        Output.all(new StoreDoor(cache, settings.port(), on, partOptions()).securityGroupId()))
                .logDeliveryConfigurations(shape.deliveries(logs))
                .build();
        var made = new ReplicationGroup(cache, group, groupOptions(on));
        this.access = new CacheAccess(
                made.primaryEndpointAddress(),
                made.arn(),
                origin.primary()
                        .map(CacheAccess::globalDatastoreId)
                        .orElseGet(() -> globalDatastore(cache, settings, made, on)),
                settings.engineVersion());
        registerOutputs(Map.of("arn", access.arn()));
    }

    public CacheAccess access() {
        return access;
    }

    /** Its id; empty text without a twin. */
    private Output<String> globalDatastore(
            String cache, CacheSettings settings, ReplicationGroup group, DataFoundation on) {
        if (on.stack() != Role.PRIMARY) {
            return Output.of("");
        }
        return new GlobalReplicationGroup(
                        cache + "-global",
                        GlobalReplicationGroupArgs.builder()
                                .globalReplicationGroupIdSuffix(cache)
                                .globalReplicationGroupDescription("Cache of both regions")
                                .primaryReplicationGroupId(group.id())
                                .cacheNodeType(settings.nodeType())
                                .engineVersion(settings.engineVersion())
                                .build(),
                        childOptions().protect(on.site().protection()).build())
                .globalReplicationGroupId();
    }

    /** The members of a datastore refuse to be changed one by one in what has to be alike. */
    private CustomResourceOptions groupOptions(DataFoundation on) {
        var groupOptions = childOptions().protect(on.site().protection());
        return on.stack() == Role.PRIMARY
                ? groupOptions.ignoreChanges("engineVersion", "nodeType").build()
                : groupOptions.build();
    }

    private SubnetGroup subnets(String cache, DataFoundation on) {
        return new SubnetGroup(
                cache + "-subnets",
                SubnetGroupArgs.builder()
                        .name(cache)
                        .description("Data subnets")
                        .subnetIds(on.network().dataSubnetIds())
                        .build(),
                childOptions().build());
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }

    private ComponentResourceOptions partOptions() {
        return ComponentResourceOptions.builder().parent(this).build();
    }
}
