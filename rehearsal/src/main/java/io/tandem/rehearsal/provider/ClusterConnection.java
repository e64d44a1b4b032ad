package io.tandem.rehearsal.provider;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Cloud;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.Unknown;
import java.util.Map;
import java.util.Optional;

/**
 * Where the configuration of a kubernetes provider leads. A cluster that does not answer is no error until something has
 * to be asked of it, and {@code deleteUnreachable} decides what then counts as deleted.
 * https://www.pulumi.com/registry/packages/kubernetes/installation-configuration/
 *
 * @param server the API server's address, empty if the cluster is yet to be made
 * @param deleteUnreachable whether objects in a cluster that does not answer are taken for deleted
 */
record ClusterConnection(String server, boolean deleteUnreachable) {
    private static final String CLUSTER = "aws:eks/cluster:Cluster";
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    /** The option of the provider, or the environment variable where the option is not set. */
    static ClusterConnection of(Map<String, Object> configuration, Map<String, String> environment) {
        var kubeconfig = configuration.get("kubeconfig");
        var option = Optional.ofNullable(configuration.get("deleteUnreachable"))
                .map(String::valueOf)
                .or(() -> Optional.ofNullable(environment.get("PULUMI_K8S_DELETE_UNREACHABLE")));
        return new ClusterConnection(
                kubeconfig instanceof Unknown ? "" : server(String.valueOf(kubeconfig)),
                option.filter("true"::equals).isPresent());
    }

    /** The cluster as a scope of objects; a name that no cluster has if there is none. */
    String scope(Cloud cloud) {
        return cluster(cloud)
                .map(cluster -> cluster.scope() + "." + cluster.id())
                .orElse(server.isEmpty() ? "a cluster that is yet to be made" : "no cluster at " + server);
    }

    /** Why nobody answers, if nobody does. */
    Optional<String> silence(Cloud cloud) {
        var cluster = cluster(cloud);
        var host = server.replaceFirst("^https://", "");
        if (cluster.isEmpty()) {
            return Optional.of(reason("dial tcp: lookup %s: no such host".formatted(host)));
        }
        return cluster.filter(found -> cloud.isDown(found.scope()))
                .map(found -> reason("dial tcp %s:443: i/o timeout (--region-down %s)".formatted(host, found.scope())));
    }

    /**
     * What the provider says of a call to a cluster that does not answer. Up to 4.34.2 it knows no deletion of a release
     * then, whatever is set; a refresh is the way. https://github.com/pulumi/pulumi-kubernetes/issues/2675
     */
    static Refusal refusal(Operation operation, String type, String reason) {
        if (type.equals(RELEASE)) {
            return new Refusal(
                    "ClusterUnreachable",
                    operation == Operation.DELETE
                            ? "can't delete Helm Release with unreachable cluster. Reason: \"%s\"".formatted(reason)
                            : "can't %s Helm Release with unreachable cluster: %s"
                                    .formatted(operation == Operation.CREATE ? "create" : "update", reason));
        }
        return new Refusal(
                "ClusterUnreachable",
                operation == Operation.DELETE
                        ? "configured Kubernetes cluster is unreachable: %s. If the cluster was deleted, you can remove this resource from Pulumi state by rerunning the operation with the PULUMI_K8S_DELETE_UNREACHABLE environment variable set to \"true\""
                                .formatted(reason)
                        : "configured Kubernetes cluster is unreachable: " + reason);
    }

    /** Whether the deletion of what is in a cluster that does not answer counts as done. */
    boolean givesUp(String type) {
        return deleteUnreachable && !type.equals(RELEASE);
    }

    private String reason(String cause) {
        return "unable to load schema information from the API server: Get \"%s/openapi/v2?timeout=32s\": %s"
                .formatted(server, cause);
    }

    private Optional<CloudResource> cluster(Cloud cloud) {
        return cloud.account().all(CLUSTER).stream()
                .filter(cluster ->
                        cluster.attribute("endpoint").filter(server::equals).isPresent())
                .findFirst();
    }

    private static String server(String kubeconfig) {
        try {
            return JsonParser.parseString(kubeconfig)
                    .getAsJsonObject()
                    .getAsJsonArray("clusters")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonObject("cluster")
                    .get("server")
                    .getAsString();
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new Refusal("InvalidKubeconfig", "kubeconfig: not the JSON of a kubeconfig with a cluster");
        }
    }
}
