package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.Paths;

/** Objects and releases need their namespace first. */
final class Namespaces {
    private final Catalog catalog;

    Namespaces(Catalog catalog) {
        this.catalog = catalog;
    }

    void exist(Request request) {
        if (request.operation() != Operation.CREATE
                || !request.type().token().startsWith(ClusterView.PROVIDER)
                || request.flag("createNamespace")) {
            return;
        }
        boolean isRelease = request.type().token().equals(ClusterView.RELEASE);
        var path = isRelease ? "namespace" : "metadata.namespace";
        if (!request.type().inputs().containsKey(path)) {
            return;
        }
        var name = Paths.text(request.inputs(), path).orElse("default");
        if (!ClusterView.of(catalog, request).hasNamespace(name)) {
            throw new Refusal(
                    "NotFound",
                    "%s: %snamespaces \"%s\" not found"
                            .formatted(path, isRelease ? "create: failed to create: " : "", name));
        }
    }

    /** With a namespace goes everything in it. */
    CloudResource emptied(Request request, CloudResource namespace) {
        ClusterView.of(catalog, request).in(namespace.id()).toList().forEach(request.account()::remove);
        return namespace;
    }
}
