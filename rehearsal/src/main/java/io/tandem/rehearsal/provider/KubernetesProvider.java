package io.tandem.rehearsal.provider;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Cloud;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.values.Unknown;
import java.util.Map;

/** The kubernetes provider: its scope is the cluster whose endpoint its kubeconfig names. */
final class KubernetesProvider extends CloudProvider {
    private static final String CLUSTER = "aws:eks/cluster:Cluster";

    KubernetesProvider(Catalog catalog, Cloud cloud) {
        super("4.34.2", catalog, cloud);
    }

    @Override
    void configure(Session session, Map<String, Object> configuration) {
        var kubeconfig = configuration.get("kubeconfig");
        session.configure(
                kubeconfig instanceof Unknown
                        ? "a cluster that is yet to be made"
                        : clusterOf(String.valueOf(kubeconfig)),
                Map.of());
    }

    private String clusterOf(String kubeconfig) {
        var server = server(kubeconfig);
        return cloud().account().all(CLUSTER).stream()
                .filter(cluster ->
                        cluster.attribute("endpoint").filter(server::equals).isPresent())
                .map(cluster -> cluster.scope() + "." + cluster.id())
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "ClusterUnreachable",
                        "configured Kubernetes cluster is unreachable: no answer from " + server));
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
