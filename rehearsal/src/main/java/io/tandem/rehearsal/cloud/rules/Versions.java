package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.Optional;

/** Kubernetes versions. https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html */
final class Versions {
    /** The oldest in extended and the newest in standard support, November 2026. */
    private static final int OLDEST = 31;

    private static final int NEWEST = 36;

    private Versions() {}

    /** A cluster starts at a supported version and goes up by one minor at a time. */
    static void cluster(Request request) {
        request.text("version").ifPresent(version -> {
            int minor = minor(version);
            if (minor < OLDEST || minor > NEWEST) {
                throw new Refusal(
                        "InvalidParameterException",
                        "version: unsupported Kubernetes version '%s', legal are 1.%d to 1.%d"
                                .formatted(version, OLDEST, NEWEST));
            }
            current(request)
                    .filter(old -> minor < minor(old) || minor > minor(old) + 1)
                    .ifPresent(old -> {
                        throw new Refusal(
                                "InvalidParameterException",
                                "version: Unsupported Kubernetes minor version update from %s to %s"
                                        .formatted(old, version));
                    });
        });
    }

    /** Nodes are never newer than their cluster. */
    static void nodeGroup(Request request) {
        var cluster = Clusters.of(request).flatMap(found -> found.attribute("version"));
        request.text("version").ifPresent(version -> {
            if (cluster.filter(own -> minor(version) > minor(own)).isPresent()) {
                throw new Refusal(
                        "InvalidParameterException",
                        "version: Nodegroup Kubernetes version %s is greater than that of the cluster, %s"
                                .formatted(version, cluster.orElse("")));
            }
        });
    }

    /** The second number of a version such as {@code 1.35} or {@code v1.35.0-eksbuild.2}; -1 if it has none. */
    static int minor(String version) {
        return version.matches("v?1\\.[0-9]{1,3}(\\..*)?") ? Integer.parseInt(version.split("\\.", -1)[1]) : -1;
    }

    private static Optional<String> current(Request request) {
        return Optional.ofNullable(request.current()).flatMap((CloudResource cluster) -> cluster.attribute("version"));
    }
}
