package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The objects of the sample service fit each other, and the region they are delivered to. */
class ServiceTest {
    private static final RegionExample REGION = new RegionExample("prod", "ap-south-1", "primary");

    private final List<JsonObject> objects = Delivery.objects("applicationsets/analytics.yaml", REGION);
    private final JsonObject rollout = only("Rollout");
    private final JsonElement pod = JsonTree.at(rollout, "spec.template.spec");
    private final JsonObject container =
            JsonTree.objects(pod, "containers").findFirst().orElseThrow();

    @Test
    void podsListenWhereTheTargetGroupOfTheRegionSends() {
        var edge = JsonTree.documents(JsonTree.read(Path.of("Pulumi.primary.yaml")))
                .get(0);
        var web = JsonTree.at(edge, "config.tandem:edge.targetGroups.web");
        var binding = only("TargetGroupBinding");

        assertThat(JsonTree.at(binding, "spec.serviceRef.port").getAsInt())
                .isEqualTo(JsonTree.at(web, "port").getAsInt());
        assertThat(JsonTree.text(container, "readinessProbe.httpGet.path")).isEqualTo(JsonTree.text(web, "healthPath"));
    }

    @Test
    void everyPortIsTheSameInServiceAndContainer() {
        assertThat(JsonTree.objects(only("Service"), "spec.ports")
                        .map(port -> JsonTree.text(port, "targetPort") + " " + JsonTree.text(port, "port")))
                .containsExactlyElementsOf(JsonTree.objects(container, "ports")
                        .map(port -> JsonTree.text(port, "name") + " " + JsonTree.text(port, "containerPort"))
                        .toList());
    }

    @Test
    void theLoadBalancerAndPrometheusAreLetInAndNobodyElse() {
        assertThat(JsonTree.objects(only("NetworkPolicy"), "spec.ingress")
                        .map(rule -> JsonTree.at(rule, "from") + " " + JsonTree.at(rule, "ports")))
                .containsExactly(
                        "[{\"ipBlock\":{\"cidr\":\"10.0.0.0/16\"}}] [{\"protocol\":\"TCP\",\"port\":8080}]",
                        "[{\"namespaceSelector\":{\"matchLabels\":{\"kubernetes.io/metadata.name\":\"monitoring\"}}}]"
                                + " [{\"protocol\":\"TCP\",\"port\":9090}]");
    }

    @Test
    void podsCannotReachTheCredentialsOfTheirNode() {
        assertThat(JsonTree.at(only("NetworkPolicy"), "spec.egress").toString())
                .contains("{\"cidr\":\"0.0.0.0/0\",\"except\":[\"169.254.0.0/16\"]}");
    }

    @Test
    void theAccountOfThePodsIsTheOneThatTheRoleTrusts() {
        var account = only("ServiceAccount");

        assertThat(JsonTree.text(account, "metadata.name"))
                .isEqualTo(JsonTree.text(pod, "serviceAccountName"))
                .isEqualTo("analytics");
        assertThat(JsonTree.at(account, "metadata.annotations").toString())
                .contains("\"eks.amazonaws.com/role-arn\":\"arn:aws:iam::111122223333:role/");
    }

    @Test
    void podsRunAsTheRestrictedStandardWantsThem() {
        assertThat(JsonTree.at(pod, "securityContext").toString())
                .contains("\"runAsNonRoot\":true", "\"type\":\"RuntimeDefault\"");
        assertThat(JsonTree.at(container, "securityContext"))
                .hasToString("{\"allowPrivilegeEscalation\":false,\"readOnlyRootFilesystem\":true,"
                        + "\"capabilities\":{\"drop\":[\"ALL\"]}}");
        assertThat(JsonTree.at(pod, "automountServiceAccountToken").getAsBoolean())
                .isFalse();
    }

    @Test
    void requestsEndBeforeThePodDoes() {
        var told = JsonTree.at(container, "lifecycle.preStop.sleep.seconds").getAsInt();
        // Of the target group, see edge.LoadBalancer.
        var deregistration = 60;

        assertThat(JsonTree.at(pod, "terminationGracePeriodSeconds").getAsInt())
                .isGreaterThanOrEqualTo(told + deregistration);
    }

    @Test
    void whatScalesAndWhatProtectsMeanTheRollout() {
        assertThat(JsonTree.text(only("HorizontalPodAutoscaler"), "spec.scaleTargetRef.name"))
                .isEqualTo(JsonTree.text(rollout, "metadata.name"));
        assertThat(JsonTree.at(only("PodDisruptionBudget"), "spec.selector"))
                .isEqualTo(JsonTree.at(rollout, "spec.selector"));
        assertThat(rollout.getAsJsonObject("spec").has("replicas")).isFalse();
    }

    @Test
    void secretsComeFromTheRegionsStoreUnderTheEnvironmentsPrefix() {
        var secret = only("ExternalSecret");

        assertThat(JsonTree.text(secret, "spec.secretStoreRef.name")).isEqualTo("region");
        assertThat(JsonTree.objects(secret, "spec.data").map(one -> JsonTree.text(one, "remoteRef.key")))
                .containsExactly("tandem-prod/analytics");
    }

    private JsonObject only(String kind) {
        return objects.stream()
                .filter(object -> JsonTree.text(object, "kind").equals(kind))
                .reduce((one, other) -> {
                    throw new AssertionError("two of " + kind);
                })
                .orElseThrow(() -> new AssertionError("no " + kind));
    }
}
