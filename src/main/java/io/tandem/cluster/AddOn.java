package io.tandem.cluster;

import com.pulumi.aws.eks.AddonArgs;
import com.pulumi.core.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * An add-on that EKS runs in the cluster.
 *
 * @param name EKS's name for it
 * @param version pinned, such as {@code v1.20.4-eksbuild.2}
 * @param roleArn the role of its service account
 * @param configuration JSON of the add-on's own schema
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/eks-add-ons.html">AWS</a>
 */
record AddOn(String name, String version, Optional<Output<String>> roleArn, Optional<String> configuration) {

    static AddOn plain(String name, String version) {
        return new AddOn(name, version, Optional.empty(), Optional.empty());
    }

    AddOn withRole(Output<String> arn) {
        return new AddOn(name, version, Optional.of(arn), configuration);
    }

    /** Configured by the file of its name in this package's resources. */
    AddOn configured() {
        try (var file = AddOn.class.getResourceAsStream(name + ".json")) {
            var json = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return new AddOn(name, version, roleArn, Optional.of(json.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new cluster comes with unmanaged copies of some add-ons, so the add-on has to overwrite what it finds. */
    AddonArgs args(String clusterName) {
        var args = AddonArgs.builder()
                .clusterName(clusterName)
                .addonName(name)
                .addonVersion(version)
                .resolveConflictsOnCreate("OVERWRITE")
                .resolveConflictsOnUpdate("OVERWRITE");
        roleArn.ifPresent(args::serviceAccountRoleArn);
        configuration.ifPresent(args::configurationValues);
        return args.build();
    }
}
