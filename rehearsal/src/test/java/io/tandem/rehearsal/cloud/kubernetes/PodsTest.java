package io.tandem.rehearsal.cloud.kubernetes;

import static io.tandem.rehearsal.cloud.rules.Types.NODE_GROUP;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodsTest extends InWorld {
    private static final String NODE_POOL = "kubernetes:karpenter.sh/v1:NodePool";

    private void withoutNodes() {
        world.delete(world.one(NODE_GROUP));
    }

    private void withTaintedNodes() {
        world.update(world.one(NODE_GROUP), "taints", List.of(Inputs.of("key", "dedicated", "effect", "NO_SCHEDULE")));
    }

    private static Object tolerating(String key) {
        return List.of(Inputs.of("key", key, "operator", "Exists"));
    }

    @Test
    void aReleaseThatWaitsForItsPodsIsRefusedWithoutNodes() {
        withoutNodes();

        assertRefused("Timeout", "context deadline exceeded", () -> world.release("metrics-server"));
    }

    @Test
    void anAtomicReleaseSaysThatItWasUninstalled() {
        withoutNodes();

        assertRefused("Timeout", "due to atomic being set", () -> world.release("metrics-server", "atomic", true));
    }

    @Test
    void aReleaseThatWaitsForNothingIsTakenWithoutNodes() {
        withoutNodes();

        world.release("metrics-server", "skipAwait", true);
    }

    @Test
    void aHookIsRefusedWithoutNodesEvenIfNothingWaits() {
        withoutNodes();

        assertRefused(
                "Timeout",
                "failed pre-install: 1 error occurred: * timed out waiting for the condition",
                () -> world.release("argo-cd", "skipAwait", true));
    }

    @Test
    void aHookThatIsTurnedOffIsNotWaitedFor() {
        withoutNodes();

        world.release("argo-cd", "skipAwait", true, "values.redisSecretInit.enabled", false);
    }

    @Test
    void definitionsNeedNoNodes() {
        withoutNodes();

        world.release("prometheus-operator-crds");
    }

    @Test
    void aTaintThatPodsDoNotTolerateKeepsThemAway() {
        withTaintedNodes();

        assertRefused("Timeout", "no node takes its pods", () -> world.release("metrics-server"));
    }

    @Test
    void aTaintThatPodsTolerateDoesNot() {
        withTaintedNodes();

        world.release("metrics-server", "values.tolerations", tolerating("dedicated"));
    }

    @Test
    void aLabelThatNoNodeHasKeepsPodsAway() {
        assertRefused(
                "Timeout",
                "no node takes its pods",
                () -> world.release("metrics-server", "values.nodeSelector", Inputs.of("tier", "sytem")));
    }

    @Test
    void aLabelOfTheNodesDoesNot() {
        world.update(world.one(NODE_GROUP), "labels", Inputs.of("tier", "system"));

        world.release("metrics-server", "values.nodeSelector", Inputs.of("tier", "system"));
    }

    @Test
    void karpenterStartsNodesThatAPoolPromises() {
        world.release("karpenter", "values.tolerations", tolerating("dedicated"));
        world.make(NODE_POOL, "metadata.name", "general", "spec.template.spec.requirements", List.of());
        withTaintedNodes();

        assertRefused("Timeout", "no node takes its pods", () -> world.release("karpenter", "name", "second"));
        world.release("metrics-server");
    }
}
