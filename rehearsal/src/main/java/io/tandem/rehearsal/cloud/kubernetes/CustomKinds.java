package io.tandem.rehearsal.cloud.kubernetes;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.catalog.Chart.Need;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.Paths;
import io.tandem.rehearsal.values.ReleaseValues;
import java.util.Optional;
import java.util.stream.Stream;

/** Custom kinds come with charts; before that the API server knows nothing of them. */
final class CustomKinds {
    private final Catalog catalog;

    CustomKinds(Catalog catalog) {
        this.catalog = catalog;
    }

    /** An object of a custom kind needs the kind. */
    void defined(Request request) {
        var kind = request.type().token();
        if (request.operation() != Operation.DELETE
                && catalog.customKinds().containsKey(kind)
                && !ClusterView.of(catalog, request).defines(kind)) {
            throw new Refusal(
                    "NotFound",
                    "kind: creation of resource %s failed because the Kubernetes API server reported that the apiVersion for this resource does not exist. Verify that any required CRDs have been created: %s"
                            .formatted(request.text("metadata.name").orElse(""), noMatch(kind)));
        }
    }

    /** A chart that makes objects of a custom kind needs the kind, unless it brings it itself. */
    void needed(Request request) {
        InstalledChart.asked(catalog, request).ifPresent(release -> {
            var cluster = ClusterView.of(catalog, request);
            var own = release.definitions();
            wanted(release)
                    .filter(kind -> !cluster.defines(kind) && !own.contains(kind))
                    .findFirst()
                    .ifPresent(kind -> {
                        throw new Refusal(
                                "NotFound",
                                "chart: unable to build kubernetes objects from release manifest: resource mapping not found: %s; ensure CRDs are installed first"
                                        .formatted(noMatch(kind)));
                    });
        });
    }

    /** Helm cannot uninstall objects of a kind that is gone. https://github.com/helm/helm/issues/7219 */
    void stillDefined(Request request) {
        InstalledChart.asked(catalog, request).ifPresent(release -> {
            var cluster = ClusterView.of(catalog, request);
            wanted(release).filter(kind -> !cluster.defines(kind)).findFirst().ifPresent(kind -> {
                throw new Refusal(
                        "NotFound",
                        "chart: failed to delete release: unable to build kubernetes objects for delete: resource mapping not found: %s; ensure CRDs are installed first"
                                .formatted(noMatch(kind)));
            });
        });
    }

    /** Defines what a release brings. */
    CloudResource brought(Request request, CloudResource release) {
        var cluster = ClusterView.of(catalog, request);
        if (request.operation() == Operation.CREATE) {
            InstalledChart.of(catalog, release).stream()
                    .flatMap(installed -> installed.definitions().stream())
                    .forEach(kind -> cluster.define(kind, release));
            Optional.of(release)
                    .filter(made -> request.flag("createNamespace"))
                    .flatMap(made -> Paths.text(made.outputs(), "namespace"))
                    .filter(name -> !cluster.hasNamespace(name))
                    .ifPresent(name -> cluster.makeNamespace(name, release));
        } else if (request.operation() == Operation.DELETE) {
            InstalledChart.of(catalog, release).stream()
                    .flatMap(installed -> installed.ownDefinitions().stream())
                    .forEach(cluster::undefine);
        }
        return release;
    }

    /** The kinds that a release has objects of. */
    private static Stream<String> wanted(InstalledChart release) {
        var values = release.values();
        return release.chart().needs().stream()
                .filter(need -> need.when().stream().allMatch(path -> ReleaseValues.isSet(values, path)))
                .map(Need::kind);
    }

    /** As the API server says it of {@code kubernetes:group/version:Kind}. */
    private static String noMatch(String token) {
        var parts = token.split(":", -1);
        return "no matches for kind \"%s\" in version \"%s\"".formatted(parts[2], parts[1]);
    }
}
