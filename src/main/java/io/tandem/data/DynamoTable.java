package io.tandem.data;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.TableReplica;
import com.pulumi.aws.dynamodb.TableReplicaArgs;
import com.pulumi.aws.dynamodb.inputs.TablePointInTimeRecoveryArgs;
import com.pulumi.aws.dynamodb.inputs.TableServerSideEncryptionArgs;
import com.pulumi.aws.dynamodb.inputs.TableTtlArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.KeyUse;
import io.tandem.settings.KeyAttribute;
import io.tandem.settings.TableSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table, or where the primary has it, this region's replica of it: the two are one global table that both sides write
 * to. Encrypted with the tables' key of its own region, with point-in-time recovery and deletion protection on each
 * side. Needs that key, and for a replica the primary's table; publishes {@link #access()}.
 *
 * <p>Replication is eventually consistent (MREC): usually within a second, the last writer of an item wins, and what
 * was not yet copied when a region is lost is lost. Strong consistency (MRSC) is not offered for this pair of regions.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html">AWS</a>
 */
final class DynamoTable extends ComponentResource {
    private final String name;
    private final DataFoundation on;
    private final TableAccess access;

    /**
     * @param name logical and physical name; a global table has one name in all regions
     * @param origin the primary's table, for a DR region
     */
    DynamoTable(
            String name,
            TableSettings settings,
            DataFoundation on,
            Optional<TableAccess> origin,
            ComponentResourceOptions options) {
        super("tandem:data:DynamoTable", name, options);
        this.name = name;
        this.on = on;
        this.access = origin.map(table -> new TableAccess(table.table(), replica(table.arn()), indexes(settings)))
                .orElseGet(() -> table(settings));
        on.twinRegion()
                .ifPresent(twin -> new TableLagAlarm(
                        name,
                        twin,
                        settings.replicaLagSeconds(),
                        on.alarmTopicArn(),
                        ComponentResourceOptions.builder().parent(this).build()));
        registerOutputs(Map.of("table", access.table(), "arn", access.arn()));
    }

    TableAccess access() {
        return access;
    }

    private TableAccess table(TableSettings settings) {
        var args = TableArgs.builder()
                .name(name)
                .billingMode("PAY_PER_REQUEST")
                .hashKey(KeyAttribute.parse(settings.hashKey()).name())
                .attributes(TableKeys.attributes(settings))
                .globalSecondaryIndexes(TableKeys.indexes(settings))
                // A replica is fed from the stream, and the stream cannot be added to a table that is replicated.
                .streamEnabled(true)
                .streamViewType("NEW_AND_OLD_IMAGES")
                .pointInTimeRecovery(
                        TablePointInTimeRecoveryArgs.builder().enabled(true).build())
                .serverSideEncryption(TableServerSideEncryptionArgs.builder()
                        .enabled(true)
                        .kmsKeyArn(on.keys().of(KeyUse.TABLES))
                        .build())
                .deletionProtectionEnabled(on.site().protection());
        settings.rangeKey().map(KeyAttribute::parse).map(KeyAttribute::name).ifPresent(args::rangeKey);
        settings.ttlAttribute()
                .map(attribute -> TableTtlArgs.builder()
                        .attributeName(attribute)
                        .enabled(true)
                        .build())
                .ifPresent(args::ttl);
        var table = new Table(
                name,
                args.build(),
                // The DR stack adds the replica; without this the next update here would delete it.
                childOptions().ignoreChanges(List.of("replicas")).build());
        return new TableAccess(table.name(), table.arn(), indexes(settings));
    }

    private static List<String> indexes(TableSettings settings) {
        return settings.indexes().keySet().stream().sorted().toList();
    }

    private Output<String> replica(Output<String> sourceArn) {
        return new TableReplica(
                        name,
                        TableReplicaArgs.builder()
                                .globalTableArn(sourceArn)
                                .kmsKeyArn(on.keys().of(KeyUse.TABLES))
                                .pointInTimeRecovery(true)
                                .deletionProtectionEnabled(on.site().protection())
                                .build(),
                        childOptions().build())
                .arn();
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this).protect(on.site().protection());
    }
}
