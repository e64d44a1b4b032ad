package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Clusters of Kafka. https://docs.aws.amazon.com/msk/1.0/apireference/clusters.html */
final class Streams {
    static final String BAD = "BadRequestException";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?");
    private static final Pattern VERSION =
            Pattern.compile("1\\.1\\.1|[234]\\.\\d+\\.(\\d+|x)(\\.tiered|\\.kraft|-kraft)?");
    private static final Pattern INSTANCE = Pattern.compile("(kafka|express)\\.[a-z]\\d+[a-z]*\\.[a-z0-9]+");
    private static final String BROKERS = "brokerNodeGroupInfo.";
    private static final String VOLUME = BROKERS + "storageInfo.ebsStorageInfo.volumeSize";
    private static final int LEAST_ZONES = 2;
    private static final int MOST_ZONES = 3;

    private Streams() {}

    static void shape(Request request) {
        refuseUnless(NAME, request.text("clusterName"), "clusterName");
        refuseUnless(VERSION, request.text("kafkaVersion"), "kafkaVersion: Unsupported KafkaVersion");
        refuseUnless(
                INSTANCE, request.text(BROKERS + "instanceType"), BROKERS + "instanceType: Unsupported InstanceType");
    }

    private static void refuseUnless(Pattern form, Optional<String> value, String what) {
        value.filter(text -> !form.matcher(text).matches()).ifPresent(text -> {
            throw bad("%s '%s', legal is %s".formatted(what, text, form));
        });
    }

    /** As many brokers in each of two or three zones. */
    static void places(Request request) {
        var subnets = request.all(BROKERS + "clientSubnets");
        if (subnets.size() < LEAST_ZONES || subnets.size() > MOST_ZONES) {
            throw bad("brokerNodeGroupInfo.clientSubnets: Specify either two or three client subnets, not %d"
                    .formatted(subnets.size()));
        }
        if (Networks.zonesOf(request, BROKERS + "clientSubnets").size() < subnets.size()) {
            throw bad("brokerNodeGroupInfo.clientSubnets: the subnets must be in distinct Availability Zones");
        }
        int brokers = Numbers.whole(request.inputs(), "numberOfBrokerNodes").orElse(0);
        if (brokers < 1 || brokers % subnets.size() != 0) {
            throw bad(
                    "numberOfBrokerNodes: The number of broker nodes must be a multiple of Availability Zones in the ClientSubnets parameter, %d, but is %d"
                            .formatted(subnets.size(), brokers));
        }
        var vpcs = Networks.vpcsOf(request, BROKERS + "clientSubnets");
        boolean foreign = request.all(BROKERS + "securityGroups").stream()
                .anyMatch(id -> Networks.ofSecurityGroup(request, id.toString())
                        .filter(vpc -> !vpcs.contains(vpc))
                        .isPresent());
        if (vpcs.size() > 1 || foreign) {
            throw bad("brokerNodeGroupInfo: subnets and security groups must be in one VPC, but are in " + vpcs);
        }
    }

    static void key(Request request) {
        KeyUse.own(request, "encryptionInfo.encryptionAtRestKmsKeyArn", BAD);
    }

    /** Who proves who they are needs TLS to do it over. */
    static void authentication(Request request) {
        boolean sasl = request.flag("clientAuthentication.sasl.iam") || request.flag("clientAuthentication.sasl.scram");
        boolean plain = request.text("encryptionInfo.encryptionInTransit.clientBroker")
                .filter("PLAINTEXT"::equals)
                .isPresent();
        if (sasl && plain) {
            throw bad(
                    "encryptionInfo.encryptionInTransit.clientBroker: must be TLS or TLS_PLAINTEXT for SASL authentication");
        }
        boolean open = request.text(BROKERS + "connectivityInfo.publicAccess.type")
                .filter("SERVICE_PROVIDED_EIPS"::equals)
                .isPresent();
        if (open && request.operation() == Request.Operation.CREATE) {
            throw bad(
                    "brokerNodeGroupInfo.connectivityInfo.publicAccess: public access can be turned on only after the cluster is created");
        }
    }

    /**
     * Private connectivity from other VPCs, which the provider switches on after the creation.
     * https://docs.aws.amazon.com/msk/latest/developerguide/aws-access-mult-vpc.html
     */
    static void connectivity(Request request) {
        var from = "clientAuthentication.";
        for (var scheme : new String[] {"sasl.iam", "sasl.scram"}) {
            if (isReachedBy(request.inputs(), scheme) && !request.flag(from + scheme)) {
                throw bad(
                        "brokerNodeGroupInfo.connectivityInfo.vpcConnectivity: %s is not enabled in clientAuthentication"
                                .formatted(scheme));
            }
            boolean small = request.text(BROKERS + "instanceType")
                    .filter("kafka.t3.small"::equals)
                    .isPresent();
            if (isReachedBy(request.inputs(), scheme) && small) {
                throw bad("brokerNodeGroupInfo.connectivityInfo.vpcConnectivity: kafka.t3.small does not support it");
            }
        }
    }

    static boolean isReachedBy(Map<String, Object> inputs, String scheme) {
        return Paths.one(inputs, BROKERS + "connectivityInfo.vpcConnectivity.clientAuthentication." + scheme)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    static void logs(Request request) {
        request.text("loggingInfo.brokerLogs.cloudwatchLogs.logGroup")
                .filter(name -> request.account()
                        .find(Types.LOG_GROUP, request.scope(), name)
                        .isEmpty())
                .ifPresent(name -> {
                    throw bad("loggingInfo.brokerLogs.cloudwatchLogs.logGroup: '%s' does not exist in %s"
                            .formatted(name, request.scope()));
                });
    }

    static void configuration(Request request) {
        var configuration = request.named("configurationInfo.arn", Types.STREAM_CONFIGURATION);
        int revision =
                Numbers.whole(request.inputs(), "configurationInfo.revision").orElse(0);
        configuration.ifPresent(named -> {
            if (revision < 1
                    || revision
                            > Numbers.whole(named.outputs(), "latestRevision").orElse(1)) {
                throw bad("configurationInfo.revision: %s has no revision %d".formatted(named.logicalName(), revision));
            }
            var versions = Paths.all(named.inputs(), "kafkaVersions");
            var asked = request.text("kafkaVersion").orElse("");
            if (!versions.isEmpty() && !versions.contains(asked)) {
                throw bad("configurationInfo: %s is for Kafka %s, not for %s"
                        .formatted(named.logicalName(), versions, asked));
            }
        });
    }

    /** Disks and versions only grow. */
    static void growth(Request request) {
        var current = Optional.ofNullable(request.current()).map(CloudResource::inputs);
        int size = Numbers.whole(request.inputs(), VOLUME).orElse(0);
        if (size != 0
                && current.flatMap(inputs -> Numbers.whole(inputs, VOLUME)).orElse(0) > size) {
            throw bad(VOLUME + ": the size of the volumes can only be increased");
        }
    }

    static Refusal bad(String message) {
        return new Refusal(BAD, message);
    }
}
