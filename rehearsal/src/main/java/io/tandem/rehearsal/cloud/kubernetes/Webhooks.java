package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.catalog.Chart.Webhook;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import io.tandem.rehearsal.values.ReleaseValues;
import java.util.Locale;

/**
 * Before the API server takes some objects it asks the pods of a release, and refuses when none of them answers. Webhooks
 * of the charts that are known have {@code failurePolicy: Fail}.
 * https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/
 */
final class Webhooks {
    private final Catalog catalog;

    Webhooks(Catalog catalog) {
        this.catalog = catalog;
    }

    void answer(Request request) {
        if (!request.type().token().startsWith(ClusterView.PROVIDER)) {
            return;
        }
        var cluster = ClusterView.of(catalog, request);
        cluster.releases()
                .filter(release -> !release.release().equals(request.current()))
                .forEach(release -> release.chart().webhooks().stream()
                        .filter(webhook -> isAsked(webhook, release, request) && !cluster.runs(release))
                        .findFirst()
                        .ifPresent(webhook -> {
                            throw silent(webhook, release);
                        }));
    }

    private boolean isAsked(Webhook webhook, InstalledChart release, Request request) {
        boolean concerned =
                webhook.kinds().contains(request.type().token()) || (webhook.services() && makesServices(request));
        return concerned
                && webhook.operations().contains(request.operation().name().toLowerCase(Locale.ROOT))
                && webhook.enabledBy()
                        .map(path -> ReleaseValues.isNotOff(release.values(), path))
                        .orElse(true);
    }

    /** A release with pods has a Service to reach them. */
    private boolean makesServices(Request request) {
        return request.type().token().equals(ClusterView.RELEASE)
                && InstalledChart.asked(catalog, request)
                        .filter(release -> release.chart().pods())
                        .isPresent();
    }

    private static Refusal silent(Webhook webhook, InstalledChart release) {
        return new Refusal(
                "InternalError",
                "Internal error occurred: failed calling webhook \"%s\": failed to call webhook: Post \"https://%s.%s.svc:443?timeout=10s\": no endpoints available for service \"%s\""
                        .formatted(
                                webhook.name(),
                                webhook.service(),
                                Paths.text(release.release().inputs(), "namespace")
                                        .orElse("default"),
                                webhook.service()));
    }
}
