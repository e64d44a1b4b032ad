package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies of streams. https://docs.aws.amazon.com/msk/latest/developerguide/msk-replicator-requirements.html */
final class StreamReplicators {
    private static final String SERVICE = "kafka.amazonaws.com";
    private static final String SOURCE = "replicationInfoList.sourceKafkaClusterArn";
    private static final String TARGET = "replicationInfoList.targetKafkaClusterArn";
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,127}");
    private static final Set<String> COMPRESSIONS = Set.of("NONE", "GZIP", "SNAPPY", "LZ4", "ZSTD");
    private static final List<String> NEEDED =
            List.of("kafka:CreateVpcConnection", "kafka:GetBootstrapBrokers", "kafka:DescribeClusterV2");

    private StreamReplicators() {}

    static void shape(Request request) {
        request.text("replicatorName")
                .filter(name -> !NAME.matcher(name).matches())
                .ifPresent(name -> {
                    throw Streams.bad("replicatorName: '%s', legal is %s".formatted(name, NAME));
                });
        request.text("replicationInfoList.targetCompressionType")
                .filter(type -> !COMPRESSIONS.contains(type))
                .ifPresent(type -> {
                    throw Streams.bad("replicationInfoList.targetCompressionType: '%s', legal are %s"
                            .formatted(type, COMPRESSIONS));
                });
    }

    static void role(Request request) {
        request.text("serviceExecutionRoleArn")
                .filter(arn -> Roles.find(request, arn)
                        .filter(role -> Roles.trusts(role, SERVICE))
                        .isEmpty())
                .ifPresent(arn -> {
                    throw Streams.bad("serviceExecutionRoleArn: %s must exist and trust %s".formatted(arn, SERVICE));
                });
    }

    /** Two clusters with IAM, the target in the region of the replicator. */
    static void clusters(Request request) {
        var ends = Stream.of(SOURCE, TARGET)
                .flatMap(path -> request.text(path).stream())
                .collect(Collectors.toSet());
        var members = request.all("kafkaClusters[].amazonMskCluster.mskClusterArn").stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
        if (ends.size() < 2 || !members.equals(ends)) {
            throw Streams.bad("kafkaClusters: must be the source and the target, and these not the same");
        }
        if (cluster(request, TARGET)
                .filter(target -> target.scope().equals(request.scope()))
                .isEmpty()) {
            throw Streams.bad(
                    "%s: a replicator is in the region of its target, not in %s".formatted(TARGET, request.scope()));
        }
        for (var end : List.of(SOURCE, TARGET)) {
            if (cluster(request, end)
                    .filter(found -> Boolean.TRUE.equals(Paths.one(found.inputs(), "clientAuthentication.sasl.iam")
                            .orElse(false)))
                    .isEmpty()) {
                throw Streams.bad(end + ": the cluster must have IAM access control turned on");
            }
        }
    }

    /** Over regions the source lets the service in, through connectivity from other VPCs and a policy. */
    static void door(Request request) {
        var source = cluster(request, SOURCE).filter(found -> !found.scope().equals(request.scope()));
        if (request.operation() != Request.Operation.CREATE || source.isEmpty()) {
            return;
        }
        if (!Streams.isReachedBy(source.get().inputs(), "sasl.iam")) {
            throw Streams.bad(SOURCE + ": the cluster must have multi-VPC connectivity turned on for IAM");
        }
        var arn = source.get().id();
        var policy = PolicyDocument.allowedBy(request.account()
                .find(Types.STREAM_CLUSTER_POLICY, source.get().scope(), arn)
                .flatMap(found -> found.attribute("policy")));
        boolean open = NEEDED.stream()
                .allMatch(action -> Permissions.grants(policy, "Service", SERVICE, action, arn, Map.of()));
        if (!open) {
            throw Streams.bad("%s: the policy of the cluster must allow %s %s".formatted(SOURCE, SERVICE, NEEDED));
        }
    }

    /** The replicator stands in subnets of each cluster's region; across regions the source needs no security group. */
    static void networks(Request request) {
        for (var member : request.objects("kafkaClusters")) {
            var arn = Paths.text(member, "amazonMskCluster.mskClusterArn").orElse("");
            var region = Regions.of(arn);
            missing(request, region, Types.SUBNET, Paths.all(member, "vpcConfig.subnetIds"))
                    .ifPresent(id -> {
                        throw Streams.bad(
                                "kafkaClusters[].vpcConfig.subnetIds: '%s' is not in %s".formatted(id, region));
                    });
            boolean near = region.equals(request.scope());
            if (near && Paths.all(member, "vpcConfig.securityGroupsIds").isEmpty()) {
                throw Streams.bad("kafkaClusters[].vpcConfig.securityGroupsIds: are needed for " + arn);
            }
        }
    }

    private static Optional<Object> missing(Request request, String region, String type, List<Object> ids) {
        return ids.stream()
                .filter(id ->
                        request.account().find(type, region, id.toString()).isEmpty())
                .findFirst();
    }

    private static Optional<CloudResource> cluster(Request request, String path) {
        return request.account().all(Types.STREAM_CLUSTER).stream()
                .filter(cluster ->
                        request.text(path).filter(cluster.id()::equals).isPresent())
                .findFirst();
    }
}
