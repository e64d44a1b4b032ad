package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.ReleaseValues;

/** Helm waits for hooks and, unless it is told otherwise, for pods; both need a node. */
final class Pods {
    private final Catalog catalog;

    Pods(Catalog catalog) {
        this.catalog = catalog;
    }

    void schedulable(Request request) {
        InstalledChart.asked(catalog, request)
                .filter(release -> release.chart().pods())
                .filter(release -> !new Nodes(ClusterView.of(catalog, request)).take(release))
                .ifPresent(release -> {
                    refuseHook(request, release);
                    refuseWait(request, release);
                });
    }

    private static void refuseHook(Request request, InstalledChart release) {
        release.chart()
                .hook()
                .filter(hook -> request.operation() == Operation.CREATE)
                .filter(hook ->
                        ReleaseValues.isNotOff(release.values(), hook.unless()) && !release.flag("disableWebhooks"))
                .ifPresent(hook -> {
                    throw new Refusal(
                            "Timeout",
                            "chart: failed pre-install: 1 error occurred: * timed out waiting for the condition: no node takes the pod of job %s"
                                    .formatted(hook.name()));
                });
    }

    private static void refuseWait(Request request, InstalledChart release) {
        if (!release.flag("skipAwait")) {
            throw new Refusal(
                    "Timeout",
                    "values: Helm Release %s/%s: %scontext deadline exceeded: no node takes its pods; 0 nodes are available with their nodeSelector and tolerations"
                            .formatted(
                                    request.text("namespace").orElse("default"),
                                    request.text("name").orElse(""),
                                    release.flag("atomic")
                                            ? "failed, and has been uninstalled due to atomic being set: "
                                            : ""));
        }
    }
}
