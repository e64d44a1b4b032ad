package io.tandem.data;

import com.pulumi.aws.msk.Cluster;
import com.pulumi.aws.msk.ClusterPolicy;
import com.pulumi.aws.msk.ClusterPolicyArgs;
import com.pulumi.aws.msk.Configuration;
import com.pulumi.aws.msk.ConfigurationArgs;
import com.pulumi.aws.msk.inputs.ClusterConfigurationInfoArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.KeyUse;
import io.tandem.settings.Role;
import io.tandem.settings.StreamingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The MSK cluster of a region: TLS and IAM only, in the data subnets. With a twin the primary's may be copied from, and
 * the DR region has a replicator that does. Needs the data subnets, the cluster's security group and keys for streams
 * and logs; publishes {@link #access()}.
 */
public final class Streaming extends ComponentResource {
    private static final String BROKER_LOG = "broker";

    private final StreamAccess access;

    /** @param origin the primary's, in a DR region */
    public Streaming(
            String name,
            StreamingSettings settings,
            Optional<StreamAccess> origin,
            DataFoundation on,
            ComponentResourceOptions options) {
        super("tandem:data:Streaming", name + "-streaming", options);
        var streaming = name + "-streaming";
        var replicatorGate = origin.map(primary -> new StreamReplicatorGate(streaming, on, partOptions()));
        List<Output<String>> visitors = new ArrayList<>(List.of(on.clusterSecurityGroupId()));
        replicatorGate.map(StreamReplicatorGate::securityGroupId).ifPresent(visitors::add);
        var door = new StoreDoor(streaming, StreamingSettings.PORT, visitors, on, partOptions());
        var logs = new StoreLogs(
                streaming,
                "/aws/msk/" + streaming,
                List.of(BROKER_LOG),
                settings.logRetentionDays(),
                false,
                on,
                partOptions());
        var isCopied = on.stack() == Role.PRIMARY;
        var cluster = new Cluster(
                streaming,
                new StreamShape(streaming, settings, isCopied)
                        .in(on.network().dataSubnetIds(), door.securityGroupId())
                        .encryptionInfo(StreamShape.encryption(on.keys().of(KeyUse.STREAMING)))
                        .loggingInfo(StreamShape.logging(logs.groupName(BROKER_LOG)))
                        .configurationInfo(configuration(streaming))
                        .build(),
                childOptions().protect(on.site().protection()).build());
        if (isCopied) {
            letReplicatorsIn(streaming, cluster);
        }
        this.access = new StreamAccess(
                cluster.arn(),
                cluster.bootstrapBrokersSaslIam(),
                on.network().dataSubnetIds(),
                settings.kafkaVersion());
        replicatorGate.ifPresent(gate ->
                new StreamReplicator(name, origin.orElseThrow(), access, gate.securityGroupId(), on, partOptions()));
        registerOutputs(Map.of("arn", access.arn()));
    }

    public StreamAccess access() {
        return access;
    }

    private ClusterConfigurationInfoArgs configuration(String streaming) {
        var made = new Configuration(
                streaming + "-configuration",
                ConfigurationArgs.builder()
                        .name(streaming)
                        .description("Topics are declared, and kept three times")
                        .serverProperties(StreamShape.serverProperties())
                        .build(),
                childOptions().build());
        return ClusterConfigurationInfoArgs.builder()
                .arn(made.arn())
                .revision(made.latestRevision())
                .build();
    }

    private void letReplicatorsIn(String streaming, Cluster cluster) {
        new ClusterPolicy(
                streaming + "-policy",
                ClusterPolicyArgs.builder()
                        .clusterArn(cluster.arn())
                        .policy(cluster.arn().applyValue(StreamPolicies::forReplicators))
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
