package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The objects of the sample service fit each other, and the region they are delivered to. */
class ServiceTest {
    private static final RegionExample REGION = new RegionExample("prod", "ap-south-1", "primary");

    private final List<JsonObject> objects = Delivery.objects("applicationsets/analytics.yaml", REGION);
    private final JsonObject rollout = only("Rollout");
    private final JsonElement pod = GitOpsFiles.at(rollout, "spec.template.spec");
    private final JsonObject container =
            GitOpsFiles.objects(pod, "containers").findFirst().orElseThrow();

    @Test
    void podsListenWhereTheTargetGroupOfTheRegionSends() {
        var edge = GitOpsFiles.documents(GitOpsFiles.read(Path.of("Pulumi.primary.yaml")))
                .get(0);
        var web = GitOpsFiles.at(edge, "config.tandem:edge.targetGroups.web");
        var binding = only("TargetGroupBinding");

        assertThat(GitOpsFiles.at(binding, "spec.serviceRef.port").getAsInt())
                .isEqualTo(GitOpsFiles.at(web, "port").getAsInt());
        assertThat(GitOpsFiles.text(container, "readinessProbe.httpGet.path"))
                .isEqualTo(GitOpsFiles.text(web, "healthPath"));
    }

    @Test
    void everyPortIsTheSameInServiceAndContainer() {
        assertThat(GitOpsFiles.objects(only("Service"), "spec.ports")
                        .map(port -> GitOpsFiles.text(port, "targetPort") + " " + GitOpsFiles.text(port, "port")))
                .containsExactlyElementsOf(GitOpsFiles.objects(container, "ports")
                        .map(port -> GitOpsFiles.text(port, "name") + " " + GitOpsFiles.text(port, "containerPort"))
                        .toList());
    }

    @Test
    void theLoadBalancerAndPrometheusAreLetInAndNobodyElse() {
        assertThat(GitOpsFiles.objects(only("NetworkPolicy"), "spec.ingress")
                        .map(rule -> GitOpsFiles.at(rule, "from") + " " + GitOpsFiles.at(rule, "ports")))
                .containsExactly(
                        "[{\"ipBlock\":{\"cidr\":\"10.0.0.0/16\"}}] [{\"protocol\":\"TCP\",\"port\":8080}]",
                        "[{\"namespaceSelector\":{\"matchLabels\":{\"kubernetes.io/metadata.name\":\"monitoring\"}}}]"
                                + " [{\"protocol\":\"TCP\",\"port\":9090}]");
    }

    @Test
    void podsCannotReachTheCredentialsOfTheirNode() {
        assertThat(GitOpsFiles.at(only("NetworkPolicy"), "spec.egress").toString())
                .contains("{\"cidr\":\"0.0.0.0/0\",\"except\":[\"169.254.0.0/16\"]}");
    }

    @Test
    void theAccountOfThePodsIsTheOneThatTheRoleTrusts() {
        var account = only("ServiceAccount");

        assertThat(GitOpsFiles.text(account, "metadata.name"))
                .isEqualTo(GitOpsFiles.text(pod, "serviceAccountName"))
                .isEqualTo("analytics");
        assertThat(GitOpsFiles.at(account, "metadata.annotations").toString())
                .contains("\"eks.amazonaws.com/role-arn\":\"arn:aws:iam::111122223333:role/");
    }

    @Test
    void podsRunAsTheRestrictedStandardWantsThem() {
        assertThat(GitOpsFiles.at(pod, "securityContext").toString())
                .contains("\"runAsNonRoot\":true", "\"type\":\"RuntimeDefault\"");
        assertThat(GitOpsFiles.at(container, "securityContext"))
                .hasToString("{\"allowPrivilegeEscalation\":false,\"readOnlyRootFilesystem\":true,"
                        + "\"capabilities\":{\"drop\":[\"ALL\"]}}");
        assertThat(GitOpsFiles.at(pod, "automountServiceAccountToken").getAsBoolean())
                .isFalse();
    }

    @Test
    void requestsEndBeforeThePodDoes() {
        var told = GitOpsFiles.at(container, "lifecycle.preStop.sleep.seconds").getAsInt();
        // Of the target group, see edge.LoadBalancer.
        var deregistration = 60;

        assertThat(GitOpsFiles.at(pod, "terminationGracePeriodSeconds").getAsInt())
                .isGreaterThanOrEqualTo(told + deregistration);
    }

    @Test
    void whatScalesAndWhatProtectsMeanTheRollout() {
        assertThat(GitOpsFiles.text(only("HorizontalPodAutoscaler"), "spec.scaleTargetRef.name"))
                .isEqualTo(GitOpsFiles.text(rollout, "metadata.name"));
        assertThat(GitOpsFiles.at(only("PodDisruptionBudget"), "spec.selector"))
                .isEqualTo(GitOpsFiles.at(rollout, "spec.selector"));
        assertThat(rollout.getAsJsonObject("spec").has("replicas")).isFalse();
    }

    @Test
    void secretsComeFromTheRegionsStoreUnderTheEnvironmentsPrefix() {
        var secret = only("ExternalSecret");

        assertThat(GitOpsFiles.text(secret, "spec.secretStoreRef.name")).isEqualTo("region");
        assertThat(GitOpsFiles.objects(secret, "spec.data").map(one -> GitOpsFiles.text(one, "remoteRef.key")))
                .containsExactly("tandem-prod/analytics");
    }

    private JsonObject only(String kind) {
        return objects.stream()
                .filter(object -> GitOpsFiles.text(object, "kind").equals(kind))
                .reduce((one, other) -> {
                    throw new AssertionError("two of " + kind);
                })
                .orElseThrow(() -> new AssertionError("no " + kind));
    }
}
