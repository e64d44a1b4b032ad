package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Objects;
import java.util.Optional;

/** Fields that the API server keeps, and for which the provider makes no new object by itself. */
final class FixedFields {
    private FixedFields() {}

    /** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/priority-class-v1/ */
    static void priorityClass(Request request) {
        keep(request, "value", "may not be changed in an update");
        keep(request, "preemptionPolicy", "may not be changed in an update");
    }

    static void storageClass(Request request) {
        keep(request, "reclaimPolicy", "updates to reclaimPolicy are forbidden");
        keep(request, "volumeBindingMode", "field is immutable");
    }

    /** What the controller's webhook keeps. https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/targetgroupbinding/targetgroupbinding/ */
    static void targetGroupBinding(Request request) {
        for (var field : new String[] {"targetGroupARN", "targetType", "ipAddressType", "vpcID"}) {
            keep(request, "spec." + field, "TargetGroupBinding update may not change these fields");
        }
    }

    private static void keep(Request request, String path, String reason) {
        var current = request.current();
        if (current == null) {
            return;
        }
        var fact = Objects.requireNonNull(request.type().inputs().get(path));
        var before = Paths.one(current.outputs(), path).map(FixedFields::plain);
        var asked = Paths.one(request.inputs(), path)
                .or(() -> Optional.ofNullable(fact.defaultValue()))
                .map(FixedFields::plain);
        if (before.isPresent() && !before.equals(asked)) {
            throw new Refusal(
                    "Invalid",
                    "%s: %s.%s \"%s\" is invalid: %s: Forbidden: %s"
                            .formatted(path, request.type().kind(), group(request), current.id(), path, reason));
        }
    }

    private static String plain(Object value) {
        return value instanceof Number number ? String.valueOf(number.longValue()) : value.toString();
    }

    private static String group(Request request) {
        return request.type().token().split("[:/]", -1)[1];
    }
}
