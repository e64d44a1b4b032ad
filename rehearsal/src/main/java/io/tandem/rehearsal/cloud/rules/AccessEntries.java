package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may use a cluster's API. https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html */
final class AccessEntries {
    private static final Pattern PRINCIPAL = Pattern.compile("arn:aws:iam::[0-9]{12}:(role|user)/[!-~]+");
    private static final String POLICY = "arn:aws:eks::aws:cluster-access-policy/";

    /** https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html */
    private static final Set<String> POLICIES = Set.of(
            "AmazonEKSAdminPolicy",
            "AmazonEKSAdminViewPolicy",
            "AmazonEKSAutoNodePolicy",
            "AmazonEKSBlockStorageClusterPolicy",
            "AmazonEKSBlockStoragePolicy",
            "AmazonEKSClusterAdminPolicy",
            "AmazonEKSComputeClusterPolicy",
            "AmazonEKSComputePolicy",
            "AmazonEKSEditPolicy",
            "AmazonEKSHybridPolicy",
            "AmazonEKSLoadBalancingClusterPolicy",
            "AmazonEKSLoadBalancingPolicy",
            "AmazonEKSNetworkingClusterPolicy",
            "AmazonEKSNetworkingPolicy",
            "AmazonEKSSecretReaderPolicy",
            "AmazonEKSViewPolicy",
            "AmazonARCRegionSwitchScalingPolicy");

    private static final List<String> RESERVED_NAMES = List.of("system:", "eks:", "aws:", "amazon:", "iam:");

    private AccessEntries() {}

    static void entry(Request request) {
        var principal = request.text("principalArn").orElse("");
        refuseIf(
                !PRINCIPAL.matcher(principal).matches(),
                "principalArn: The specified principalArn is invalid: invalid principal '%s'".formatted(principal));
        refuseIf(
                principal.contains(":role/aws-service-role/"),
                "principalArn: The caller is not allowed to modify access entries with a principalArn value of a Service Linked Role");
        request.all("kubernetesGroups").stream()
                .map(String::valueOf)
                .filter(group -> group.startsWith("system:"))
                .findFirst()
                .ifPresent(group -> refuseIf(
                        true,
                        "kubernetesGroups: The kubernetes group name %s is invalid, it cannot start with system:"
                                .formatted(group)));
        request.text("userName")
                .filter(name -> RESERVED_NAMES.stream().anyMatch(name::startsWith))
                .ifPresent(name ->
                        refuseIf(true, "userName: '%s' cannot start with one of %s".formatted(name, RESERVED_NAMES)));
    }

    /** Entries need a cluster that looks at them. */
    static void mode(Request request) {
        Clusters.of(request)
                .flatMap(cluster -> cluster.attribute("accessConfig.authenticationMode"))
                .filter("CONFIG_MAP"::equals)
                .ifPresent(mode -> {
                    throw new Refusal(
                            "InvalidRequestException",
                            "clusterName: The cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP] to perform this operation");
                });
    }

    static void association(Request request) {
        var policy = request.text("policyArn").orElse("");
        refuseIf(
                !policy.startsWith(POLICY) || !POLICIES.contains(policy.substring(POLICY.length())),
                "policyArn: The policyArn '%s' is not one of the access policies %s"
                        .formatted(policy, POLICIES.stream().sorted().toList()));
        var scope = request.text("accessScope.type").orElse("");
        boolean namespaces = !request.all("accessScope.namespaces").isEmpty();
        refuseIf(
                !Set.of("cluster", "namespace").contains(scope),
                "accessScope.type: is '%s', legal are cluster, namespace".formatted(scope));
        refuseIf(
                scope.equals("namespace") != namespaces,
                "accessScope.namespaces: must be set if the type is namespace, only then");
        var entry = request.account().all(Types.ACCESS_ENTRY, request.scope()).stream()
                .filter(other -> other.attribute("clusterName").equals(request.text("clusterName"))
                        && other.attribute("principalArn").equals(request.text("principalArn")))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(
                                "ResourceNotFoundException",
                                "principalArn: The specified principalArn could not be found in the access entries of the cluster"));
        refuseIf(
                !"STANDARD".equals(entry.attribute("type").orElse("STANDARD")),
                "principalArn: its access entry is not of type STANDARD and takes no policies");
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("InvalidParameterException", message);
        }
    }
}
