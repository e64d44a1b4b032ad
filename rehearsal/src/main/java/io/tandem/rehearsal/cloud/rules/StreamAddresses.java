package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where clients find brokers: one port per way to prove who they are. https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html */
final class StreamAddresses {
    private static final int PLAIN = 9092;
    private static final int TLS = 9094;
    private static final int SCRAM = 9096;
    private static final int IAM = 9098;
    private static final int FROM_OTHER_VPCS = 14001;

    /** Clients are told of three brokers at most; these name the rest. */
    private static final int MOST_NAMED = 3;

    private StreamAddresses() {}

    static CloudResource filled(Request request, CloudResource cluster) {
        var outputs = new LinkedHashMap<>(cluster.outputs());
        var transit = Paths.text(outputs, "encryptionInfo.encryptionInTransit.clientBroker")
                .orElse("TLS");
        boolean iam = request.flag("clientAuthentication.sasl.iam");
        boolean scram = request.flag("clientAuthentication.sasl.scram");
        boolean proven = iam || scram;
        boolean anyone = request.flag("clientAuthentication.unauthenticated") || !proven;
        boolean certified = !request.all("clientAuthentication.tls").isEmpty();
        outputs.put("bootstrapBrokers", of(cluster, "", PLAIN, anyone && !transit.equals("TLS")));
        outputs.put("bootstrapBrokersTls", of(cluster, "", TLS, (anyone || certified) && !transit.equals("PLAINTEXT")));
        outputs.put("bootstrapBrokersSaslIam", of(cluster, "", IAM, iam));
        outputs.put("bootstrapBrokersSaslScram", of(cluster, "", SCRAM, scram));
        outputs.put(
                "bootstrapBrokersVpcConnectivitySaslIam",
                of(cluster, "scram-iam.", FROM_OTHER_VPCS, Streams.isReachedBy(request.inputs(), "sasl.iam")));
        return cluster.showing(outputs);
    }

    private static String of(CloudResource cluster, String way, int port, boolean open) {
        int brokers = Numbers.whole(cluster.inputs(), "numberOfBrokerNodes").orElse(1);
        var domain = "%s.%s.c2.kafka.%s.amazonaws.com"
                .formatted(
                        cluster.attribute("clusterName").orElse(""),
                        cluster.attribute("clusterUuid")
                                .orElse("")
                                .replaceAll("[^a-z0-9]", "")
                                .substring(0, 6),
                        cluster.scope());
        return open
                ? IntStream.rangeClosed(1, Math.min(brokers, MOST_NAMED))
                        .mapToObj(broker -> "b-%d.%s%s:%d".formatted(broker, way, domain, port))
                        .collect(Collectors.joining(","))
                : "";
    }
}
