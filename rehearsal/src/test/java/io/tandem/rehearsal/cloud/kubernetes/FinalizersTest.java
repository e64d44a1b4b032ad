package io.tandem.rehearsal.cloud.kubernetes;

import static io.tandem.rehearsal.cloud.rules.Types.NODE_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.TARGET_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinalizersTest extends InWorld {
    private static final String NODE_POOL = "kubernetes:karpenter.sh/v1:NodePool";
    private static final String APPLICATION = "kubernetes:argoproj.io/v1alpha1:Application";
    private static final String STORE = "kubernetes:external-secrets.io/v1:ClusterSecretStore";

    private CloudResource binding(Object... changes) {
        var group =
                world.make(TARGET_GROUP, "targetType", "ip").attribute("arn").orElseThrow();
        var all = new ArrayList<Object>(List.of(changes));
        all.addAll(List.of("spec.targetGroupARN", group));
        return world.make(TargetGroupBindings.TOKEN, all.toArray());
    }

    private CloudResource pool() {
        return world.make(NODE_POOL, "spec.template.spec.nodeClassRef.name", "general");
    }

    @Test
    void aBindingGoesWhileTheControllerRuns() {
        world.release("aws-load-balancer-controller");
        var binding = binding();

        world.delete(binding);

        assertThat(world.cloud().account().all(TargetGroupBindings.TOKEN)).isEmpty();
    }

    @Test
    void aBindingWithoutItsControllerHangs() {
        var release = world.release("aws-load-balancer-controller");
        var binding = binding();
        world.delete(release);

        assertRefused("Timeout", "finalizers might be preventing deletion", () -> world.delete(binding));
    }

    @Test
    void aNodePoolHangsWhenKarpenterHasNoNode() {
        world.release("karpenter");
        var pool = pool();
        world.delete(world.one(NODE_GROUP));

        assertRefused("Timeout", "no pod of karpenter runs", () -> world.delete(pool));
    }

    @Test
    void aNodeClassWaitsForTheNodesOfItsPool() {
        world.release("karpenter");
        var nodes = world.make(Finalizers.NODE_CLASS, "metadata.name", "general");
        var pool = pool();

        assertRefused("Timeout", "waiting on the nodes of NodePool " + pool.id(), () -> world.delete(nodes));
    }

    @Test
    void anApplicationThatDeletesItsResourcesNeedsArgo() {
        var release = world.release("argo-cd");
        var application =
                world.make(APPLICATION, "metadata.finalizers", List.of("resources-finalizer.argocd.argoproj.io"));
        world.delete(release);

        assertRefused("Timeout", "no pod of argo-cd runs", () -> world.delete(application));
    }

    @Test
    void anApplicationThatLeavesItsResourcesGoesWithoutArgo() {
        var release = world.release("argo-cd");
        var application = world.make(APPLICATION);
        world.delete(release);

        world.delete(application);
    }

    @Test
    void definitionsWithObjectsThatOnlyAControllerLetsGoHang() {
        var release = world.release("karpenter-crd");
        pool();

        assertRefused("Timeout", "NodePool", () -> world.delete(release));
    }

    @Test
    void definitionsGoWhileTheControllerLetsTheirObjectsGo() {
        var definitions = world.release("karpenter-crd");
        world.release("karpenter", "skipCrds", true);
        pool();

        world.delete(definitions);
    }

    @Test
    void externalSecretsIsNotUninstalledWhileItsWebhookHoldsAStore() {
        var release = world.release("external-secrets");
        world.make(STORE);

        assertRefused("Timeout", "ClusterSecretStore", () -> world.delete(release));
    }

    @Test
    void aReleaseWithMonitorsIsNotUninstalledAfterTheirDefinition() {
        var definitions = world.release("prometheus-operator-crds");
        var stack = world.release("kube-prometheus-stack", "values.crds.enabled", false);
        world.delete(definitions);

        assertRefused("NotFound", "unable to build kubernetes objects for delete", () -> world.delete(stack));
    }

    @Test
    void aNamespaceHangsOnAnObjectThatNobodyLetsGo() {
        var release = world.release("aws-load-balancer-controller");
        var namespace = world.make(ClusterView.NAMESPACE, "metadata.name", "team-a");
        binding("metadata.namespace", "team-a");
        world.delete(release);

        assertRefused("Timeout", "TargetGroupBinding team-a/", () -> world.delete(namespace));
    }

    @Test
    void aNamespaceHangsOnAnObjectWhoseControllerIsInItself() {
        var namespace = world.make(ClusterView.NAMESPACE, "metadata.name", "alb");
        world.release("aws-load-balancer-controller", "namespace", "alb");
        binding("metadata.namespace", "alb");

        assertRefused("Timeout", "TargetGroupBinding alb/", () -> world.delete(namespace));
    }

    @Test
    void withANamespaceGoesEverythingInIt() {
        var namespace = world.make(ClusterView.NAMESPACE, "metadata.name", "team-a");
        world.make("kubernetes:core/v1:ConfigMap", "metadata.namespace", "team-a");

        world.delete(namespace);

        assertThat(world.cloud().account().all("kubernetes:core/v1:ConfigMap")).isEmpty();
    }

    @Test
    void withAClusterGoesEverythingInIt() {
        world.release("karpenter");
        var scope = world.clusterScope();
        world.delete(world.one(NODE_GROUP));

        world.delete(world.one("aws:eks/cluster:Cluster"));

        assertThat(world.cloud().account().all(ClusterView.RELEASE)).isEmpty();
        assertThat(world.cloud().account().all(CloudResource.typeOfRemains("definition"), scope))
                .isEmpty();
    }
}
