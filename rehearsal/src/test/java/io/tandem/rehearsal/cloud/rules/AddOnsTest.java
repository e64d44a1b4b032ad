package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.ADD_ON;
import static io.tandem.rehearsal.cloud.rules.Types.CLUSTER;
import static io.tandem.rehearsal.cloud.rules.Types.NODE_GROUP;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddOnsTest extends InWorld {
    @Test
    void anUnknownAddOnIsRefused() {
        assertRefused("InvalidParameterException", "addonName", () -> world.make(ADD_ON, "addonName", "core-dns"));
    }

    @Test
    void aVersionWithoutItsBuildIsRefused() {
        assertRefused("InvalidParameterException", "addonVersion", () -> world.make(ADD_ON, "addonVersion", "v1.20.4"));
    }

    @Test
    void aProxyNewerThanItsClusterIsRefused() {
        assertRefused(
                "InvalidParameterException",
                "addonVersion",
                () -> world.make(ADD_ON, "addonName", "kube-proxy", "addonVersion", "v1.36.0-eksbuild.2"));
    }

    @Test
    void aProxyAsOldAsItsClusterIsTaken() {
        world.make(ADD_ON, "addonName", "kube-proxy", "addonVersion", "v1.35.0-eksbuild.2");
    }

    @Test
    void anAddOnThatDoesNotOverwriteWhatTheClusterCameWithIsRefused() {
        assertRefused(
                "ConfigurationConflict",
                "resolveConflictsOnCreate",
                () -> world.make(ADD_ON, "resolveConflictsOnCreate", "NONE"));
    }

    @Test
    void onAClusterThatCameWithNothingThereIsNoConflict() {
        var bare = world.make(CLUSTER, "bootstrapSelfManagedAddons", false);

        world.make(ADD_ON, "clusterName", bare.id(), "resolveConflictsOnCreate", Inputs.NONE);
    }

    @Test
    void anAddOnThatNoClusterComesWithHasNoConflict() {
        world.make(ADD_ON, "addonName", "eks-pod-identity-agent", "resolveConflictsOnCreate", Inputs.NONE);
    }

    @Test
    void dnsWithoutNodesNeverBecomesActive() {
        assertRefused(
                "AddonDegraded", "InsufficientNumberOfReplicas", () -> world.make(ADD_ON, "addonName", "coredns"));
    }

    @Test
    void measuringWithoutNodesNeverBecomesActive() {
        assertRefused(
                "AddonDegraded",
                "InsufficientNumberOfReplicas",
                () -> world.make(ADD_ON, "addonName", "amazon-cloudwatch-observability"));
    }

    @Test
    void dnsWithNodesIsTaken() {
        world.one(NODE_GROUP);

        world.make(ADD_ON, "addonName", "coredns");
    }

    @Test
    void dnsOnNodesThatTakeNoOtherPodsNeverBecomesActive() {
        var taint = Inputs.of("key", "team", "value", "data", "effect", "NO_SCHEDULE");
        world.make(NODE_GROUP, "taints", List.of(taint));

        assertRefused("AddonDegraded", "coredns", () -> world.make(ADD_ON, "addonName", "coredns"));
    }

    @Test
    void dnsOnNodesForCriticalAddOnsIsTaken() {
        var taint = Inputs.of("key", "CriticalAddonsOnly", "effect", "NO_SCHEDULE");
        world.make(NODE_GROUP, "taints", List.of(taint));

        world.make(ADD_ON, "addonName", "coredns");
    }
}
