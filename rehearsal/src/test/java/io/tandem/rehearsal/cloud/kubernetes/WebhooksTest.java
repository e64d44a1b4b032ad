package io.tandem.rehearsal.cloud.kubernetes;

import static io.tandem.rehearsal.cloud.rules.Types.NODE_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.TARGET_GROUP;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhooksTest extends InWorld {
    private static final String STORE = "kubernetes:external-secrets.io/v1:ClusterSecretStore";
    private static final String NO_ENDPOINTS = "no endpoints available for service \"%s\"";

    private CloudResource binding() {
        var group = world.make(TARGET_GROUP, "targetType", "ip");
        return world.make(
                TargetGroupBindings.TOKEN,
                "spec.targetGroupARN",
                group.attribute("arn").orElseThrow());
    }

    private void loseTheNodes() {
        world.delete(world.one(NODE_GROUP));
    }

    @Test
    void aBindingIsTakenOnceTheControllerRuns() {
        world.release("aws-load-balancer-controller");

        binding();
    }

    @Test
    void aBindingIsRefusedWhenTheControllerHasNoNode() {
        world.release("aws-load-balancer-controller");
        loseTheNodes();

        assertRefused("InternalError", NO_ENDPOINTS.formatted("aws-load-balancer-webhook-service"), this::binding);
    }

    @Test
    void aBindingIsRefusedInTheRunThatDidNotWaitForTheController() {
        world.release("aws-load-balancer-controller", "skipAwait", true);

        assertRefused("InternalError", NO_ENDPOINTS.formatted("aws-load-balancer-webhook-service"), this::binding);
    }

    @Test
    void aBindingIsTakenInTheRunAfterThat() {
        var release = world.release("aws-load-balancer-controller", "skipAwait", true);
        var unused = world.cloud().claim(World.type(ClusterView.RELEASE), release.scope(), release.id());

        binding();
    }

    @Test
    void whileItMutatesServicesNoOtherReleaseGetsPastAControllerThatDoesNotRun() {
        world.release("aws-load-balancer-controller", "skipAwait", true);

        assertRefused("InternalError", "mservice.elbv2.k8s.aws", () -> world.release("metrics-server"));
    }

    @Test
    void aControllerThatLeavesServicesAloneHoldsUpNobody() {
        world.release("aws-load-balancer-controller", "skipAwait", true, "values.enableServiceMutatorWebhook", false);

        world.release("metrics-server");
    }

    @Test
    void aStoreIsNotDeletedWithoutThePodsOfExternalSecrets() {
        world.release("external-secrets");
        var store = world.make(STORE);
        loseTheNodes();

        assertRefused("InternalError", "external-secrets-webhook", () -> world.delete(store));
    }

    @Test
    void aControllerWhoseRoleIsGoneDoesNotRun() {
        world.release(
                "external-secrets",
                "values.serviceAccount.annotations",
                Map.of("eks.amazonaws.com/role-arn", "arn:aws:iam::111122223333:role/gone"));

        assertRefused("InternalError", "external-secrets-webhook", () -> world.make(STORE));
    }
}
