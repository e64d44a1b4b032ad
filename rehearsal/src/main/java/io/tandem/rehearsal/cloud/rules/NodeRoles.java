package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.Set;

/** What nodes must be allowed to join. https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html */
final class NodeRoles {
    private static final String SERVICE = "ec2.amazonaws.com";
    private static final Set<String> JOIN = Set.of("AmazonEKSWorkerNodePolicy", "AmazonEKSWorkerNodeMinimalPolicy");
    private static final Set<String> PULL = Set.of(
            "AmazonEC2ContainerRegistryPullOnly",
            "AmazonEC2ContainerRegistryReadOnly",
            "AmazonEC2ContainerRegistryPowerUser",
            "AmazonEC2ContainerRegistryFullAccess");

    private NodeRoles() {}

    static void trust(Request request) {
        request.text("nodeRoleArn")
                .flatMap(arn -> Roles.find(request, arn))
                .filter(role -> !Roles.trusts(role, SERVICE))
                .ifPresent(role -> {
                    throw new Refusal(
                            "InvalidParameterException",
                            "nodeRoleArn: Following required service principals [%s] were not found in the trust relationships of nodeRole %s"
                                    .formatted(SERVICE, role.id()));
                });
    }

    static void permissions(Request request) {
        request.text("nodeRoleArn").flatMap(arn -> Roles.find(request, arn)).ifPresent(role -> {
            refuseUnlessMay(request, role, JOIN, "ec2:DescribeInstances", "AmazonEKSWorkerNodePolicy");
            refuseUnlessMay(request, role, PULL, "ecr:BatchGetImage", "AmazonEC2ContainerRegistryPullOnly");
        });
    }

    private static void refuseUnlessMay(
            Request request, CloudResource role, Set<String> managed, String action, String advice) {
        if (!Roles.hasOneOf(request, role, managed) && !Roles.mayByOwnPolicy(request, role, action)) {
            throw new Refusal(
                    "NodeCreationFailure",
                    "nodeRoleArn: Instances failed to join the kubernetes cluster: role %s may not %s; attach %s first"
                            .formatted(role.id(), action, advice));
        }
    }
}
