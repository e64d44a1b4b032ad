package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Optional;

/**
 * The role of the volume driver. EKS takes any role; the pods then cannot assume it, restart for ever, and the add-on
 * never becomes active. https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
 */
final class AddOnRoles {
    private static final String SUBJECT = "system:serviceaccount:kube-system:ebs-csi-controller-sa";

    private AddOnRoles() {}

    static void volumeDriver(Request request) {
        if (request.operation() != Operation.CREATE
                || request.text("addonName")
                        .filter("aws-ebs-csi-driver"::equals)
                        .isEmpty()) {
            return;
        }
        var issuer = Clusters.of(request).flatMap(AddOnRoles::issuer).orElse("");
        request.text("serviceAccountRoleArn")
                .flatMap(arn -> Roles.find(request, arn))
                .filter(role -> Roles.trustOf(role).stream().noneMatch(statement -> isForDriver(statement, issuer)))
                .ifPresent(role -> {
                    throw AddOns.degraded(
                            request,
                            "serviceAccountRoleArn: ebs-csi-controller gets AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity; role %s must trust %s of %s"
                                    .formatted(role.id(), SUBJECT, issuer));
                });
    }

    private static boolean isForDriver(Statement statement, String issuer) {
        return statement.allows("sts:AssumeRoleWithWebIdentity")
                && statement.principals().getOrDefault("Federated", List.of()).stream()
                        .anyMatch(provider -> provider.endsWith(":oidc-provider/" + issuer))
                && statement.fits(issuer + ":sub", SUBJECT)
                && statement.fits(issuer + ":aud", "sts.amazonaws.com");
    }

    private static Optional<String> issuer(CloudResource cluster) {
        return Paths.all(cluster.outputs(), "identities[].oidcs[].issuer").stream()
                .map(url -> url.toString().replaceFirst("^https://", ""))
                .findFirst();
    }
}
