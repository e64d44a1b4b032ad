package io.tandem.data;

import com.pulumi.aws.msk.ClusterArgs;
import com.pulumi.aws.msk.inputs.ClusterBrokerNodeGroupInfoArgs;
import com.pulumi.aws.msk.inputs.ClusterBrokerNodeGroupInfoConnectivityInfoArgs;
import com.pulumi.aws.msk.inputs.ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityArgs;
import com.pulumi.aws.msk.inputs.ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityClientAuthenticationArgs;
import com.pulumi.aws.msk.inputs.ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityClientAuthenticationSaslArgs;
import com.pulumi.aws.msk.inputs.ClusterBrokerNodeGroupInfoStorageInfoArgs;
import com.pulumi.aws.msk.inputs.ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfoArgs;
import com.pulumi.aws.msk.inputs.ClusterClientAuthenticationArgs;
import com.pulumi.aws.msk.inputs.ClusterClientAuthenticationSaslArgs;
import com.pulumi.aws.msk.inputs.ClusterEncryptionInfoArgs;
import com.pulumi.aws.msk.inputs.ClusterEncryptionInfoEncryptionInTransitArgs;
import com.pulumi.aws.msk.inputs.ClusterLoggingInfoArgs;
import com.pulumi.aws.msk.inputs.ClusterLoggingInfoBrokerLogsArgs;
import com.pulumi.aws.msk.inputs.ClusterLoggingInfoBrokerLogsCloudwatchLogsArgs;
import com.pulumi.core.Output;
import io.tandem.settings.StreamingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What of an MSK cluster follows from settings.
 *
 * @param isCopied whether the twin's replicator copies from it
 */
record StreamShape(String name, StreamingSettings settings, boolean isCopied) {

    ClusterArgs.Builder in(Output<List<String>> subnetIds, Output<String> securityGroupId) {
        var brokers = ClusterBrokerNodeGroupInfoArgs.builder()
                .instanceType(settings.instanceType())
                .clientSubnets(subnetIds)
                .securityGroups(Output.all(securityGroupId))
                .storageInfo(ClusterBrokerNodeGroupInfoStorageInfoArgs.builder()
                        .ebsStorageInfo(ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfoArgs.builder()
                                .volumeSize(settings.storageGiB())
                                .build())
                        .build());
        if (isCopied) {
            brokers.connectivityInfo(fromOtherRegions());
        }
        return ClusterArgs.builder()
                .clusterName(name)
                .kafkaVersion(settings.kafkaVersion())
                .numberOfBrokerNodes(settings.brokers())
                .enhancedMonitoring("PER_BROKER")
                .brokerNodeGroupInfo(brokers.build())
                .clientAuthentication(ClusterClientAuthenticationArgs.builder()
                        .sasl(ClusterClientAuthenticationSaslArgs.builder()
                                .iam(true)
                                .build())
                        .unauthenticated(false)
                        .build());
    }

    static ClusterEncryptionInfoArgs encryption(Output<String> keyArn) {
        return ClusterEncryptionInfoArgs.builder()
                .encryptionAtRestKmsKeyArn(keyArn)
                .encryptionInTransit(ClusterEncryptionInfoEncryptionInTransitArgs.builder()
                        .clientBroker("TLS")
                        .inCluster(true)
                        .build())
                .build();
    }

    static ClusterLoggingInfoArgs logging(Output<String> groupName) {
        return ClusterLoggingInfoArgs.builder()
                .brokerLogs(ClusterLoggingInfoBrokerLogsArgs.builder()
                        .cloudwatchLogs(ClusterLoggingInfoBrokerLogsCloudwatchLogsArgs.builder()
                                .enabled(true)
                                .logGroup(groupName)
                                .build())
                        .build())
                .build();
    }

    /** How brokers run, where it differs from Kafka's defaults. */
    static String serverProperties() {
        try (var file = StreamShape.class.getResourceAsStream("streaming.properties")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A replicator in another region comes in by private connectivity, with IAM.
     *
     * @see <a href="https://docs.aws.amazon.com/msk/latest/developerguide/msk-replicator-network-reqs.html">AWS</a>
     */
    private static ClusterBrokerNodeGroupInfoConnectivityInfoArgs fromOtherRegions() {
        var iam = ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityClientAuthenticationSaslArgs.builder()
                .iam(true)
                .build();
        return ClusterBrokerNodeGroupInfoConnectivityInfoArgs.builder()
                .vpcConnectivity(ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityArgs.builder()
                        .clientAuthentication(
                                ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityClientAuthenticationArgs
                                        .builder()
                                        .sasl(iam)
                                        .build())
                        .build())
                .build();
    }
}
