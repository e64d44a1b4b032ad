package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;

/** Priority classes among each other. https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/ */
final class PriorityClasses {
    private PriorityClasses() {}

    static void oneDefault(Request request) {
        if (!request.flag("globalDefault")) {
            return;
        }
        request.others(request.type().token()).stream()
                .filter(other -> Paths.one(other.inputs(), "globalDefault")
                        .filter(Boolean.TRUE::equals)
                        .isPresent())
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            "Forbidden",
                            "globalDefault: PriorityClass %s is already marked as default. Only one default can exist"
                                    .formatted(other.id()));
                });
    }
}
