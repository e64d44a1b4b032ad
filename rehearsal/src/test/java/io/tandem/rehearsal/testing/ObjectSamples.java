package io.tandem.rehearsal.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The least that a cluster takes of each kind of object, and a release of each chart in the version that is known. */
final class ObjectSamples {
    private final World world;

    ObjectSamples(World world) {
        this.world = world;
    }

    Map<String, Object> of(String token) {
        var kind = token.substring(token.lastIndexOf(':') + 1);
        return switch (kind) {
            case "Release" -> {
                world.one("aws:eks/nodeGroup:NodeGroup");
                yield release("metrics-server");
            }
            case "StorageClass" -> named("provisioner", "ebs.csi.aws.com");
            case "PriorityClass" -> named("value", 1000);
            case "RoleBinding", "ClusterRoleBinding" ->
                named(
                        "roleRef.apiGroup", "rbac.authorization.k8s.io",
                        "roleRef.kind", "ClusterRole",
                        "roleRef.name", "view");
            case "LimitRange" -> named("spec.limits", List.of(Inputs.of("type", "Container")));
            default -> named();
        };
    }

    /** Inputs of a release that is named as its chart. */
    static Map<String, Object> release(String name) {
        var chart = Objects.requireNonNull(World.catalog().charts().get(name));
        var inputs = Inputs.of(
                "name",
                name,
                "namespace",
                "default",
                "version",
                chart.versions().keySet().iterator().next(),
                "chart",
                chart.isOci() ? chart.repository() : name);
        return chart.isOci() ? inputs : Inputs.with(inputs, "repositoryOpts.repo", chart.repository());
    }

    private Map<String, Object> named(Object... more) {
        return Inputs.with(Inputs.of("metadata.name", world.freshName()), more);
    }
}
