package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.rules.Types;
import io.tandem.rehearsal.values.Paths;

/** What the controller's webhook checks of a binding. https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/targetgroupbinding/targetgroupbinding/ */
final class TargetGroupBindings {
    static final String TOKEN = "kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding";
    private static final String GROUP = "spec.targetGroupARN";

    private final Catalog catalog;

    TargetGroupBindings(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The group is one of the cluster's region, and takes what the binding registers. */
    void group(Request request) {
        var cluster = ClusterView.of(catalog, request);
        request.text(GROUP).ifPresent(arn -> {
            var group = request.account().all(Types.TARGET_GROUP, cluster.region()).stream()
                    .filter(found -> found.attribute("arn").filter(arn::equals).isPresent())
                    .findFirst()
                    .orElseThrow(() ->
                            refusal("%s: TargetGroupNotFound: One or more target groups not found: %s is not in %s"
                                    .formatted(GROUP, arn, cluster.region())));
            refuseOtherType(request, group);
        });
    }

    private static void refuseOtherType(Request request, CloudResource group) {
        var type = group.attribute("targetType").orElse("instance");
        request.text("spec.targetType").filter(asked -> !asked.equals(type)).ifPresent(asked -> {
            throw refusal("spec.targetType: the target type of %s is %s, not %s".formatted(group.id(), type, asked));
        });
    }

    /** Two bindings would take each other's targets out of the group. */
    void only(Request request) {
        request.others(TOKEN).stream()
                .filter(other -> request.text(GROUP).isPresent()
                        && Paths.text(other.inputs(), GROUP).equals(request.text(GROUP)))
                .filter(other -> !request.flag("spec.multiClusterTargetGroup"))
                .findFirst()
                .ifPresent(other -> {
                    throw refusal("%s: TargetGroup %s is already bound to TargetGroupBinding %s"
                            .formatted(GROUP, request.text(GROUP).orElse(""), other.id()));
                });
    }

    private static Refusal refusal(String message) {
        return new Refusal(
                "Forbidden",
                message.replaceFirst(
                        ": ", ": admission webhook \"vtargetgroupbinding.elbv2.k8s.aws\" denied the request: "));
    }
}
