package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Control planes. https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html */
final class Clusters {
    private static final String SERVICE = "eks.amazonaws.com";
    private static final Set<String> NEEDED = Set.of("AmazonEKSClusterPolicy");

    /** A public endpoint is reached from public addresses only. */
    private static final List<CidrBlock> PRIVATE =
            List.of(CidrBlock.parse("10.0.0.0/8"), CidrBlock.parse("172.16.0.0/12"), CidrBlock.parse("192.168.0.0/16"));

    /** The only ways on. https://docs.aws.amazon.com/eks/latest/userguide/setting-up-access-entries.html */
    private static final Set<List<String>> MODE_CHANGES =
            Set.of(List.of("CONFIG_MAP", "API_AND_CONFIG_MAP"), List.of("API_AND_CONFIG_MAP", "API"));

    private Clusters() {}

    static void role(Request request) {
        request.text("roleArn").flatMap(arn -> Roles.find(request, arn)).ifPresent(role -> {
            refuseIf(
                    !Roles.trusts(role, SERVICE),
                    "roleArn: Role with arn: %s, could not be assumed because it does not exist or the trusted entity is not correct; it must trust %s"
                            .formatted(request.text("roleArn").orElse(""), SERVICE));
            refuseIf(
                    !Roles.hasOneOf(request, role, NEEDED),
                    "roleArn: The provided role doesn't have the Amazon EKS Managed Policies associated with it. Please ensure %s is attached first"
                            .formatted(NEEDED));
        });
    }

    static void subnets(Request request) {
        var subnets = request.all("vpcConfig.subnetIds").stream()
                .flatMap(id -> request.account().find(Types.SUBNET, request.scope(), String.valueOf(id)).stream())
                .toList();
        refuseIf(count(subnets, "vpcId") > 1, "vpcConfig.subnetIds: Subnets specified must belong to the same VPC");
        refuseIf(
                count(subnets, "availabilityZone") < 2,
                "vpcConfig.subnetIds: Subnets specified must be in at least two different AZs");
        request.all("vpcConfig.securityGroupIds").stream()
                .map(String::valueOf)
                .filter(id -> Networks.differ(
                        Networks.ofSecurityGroup(request, id), subnets.get(0).attribute("vpcId")))
                .findFirst()
                .ifPresent(id -> refuseIf(
                        true, "vpcConfig.securityGroupIds: %s is not in the VPC of the subnets".formatted(id)));
    }

    static void endpoint(Request request) {
        boolean isPublic = Paths.one(request.inputs(), "vpcConfig.endpointPublicAccess")
                .map(Boolean.TRUE::equals)
                .orElse(true);
        refuseIf(
                !isPublic && !request.flag("vpcConfig.endpointPrivateAccess"),
                "vpcConfig.endpointPublicAccess: Private and public endpoint access cannot both be false");
        request.all("vpcConfig.publicAccessCidrs").stream()
                .map(String::valueOf)
                .filter(cidr -> PRIVATE.stream().anyMatch(block -> block.contains(CidrBlock.parse(cidr))))
                .findFirst()
                .ifPresent(cidr -> refuseIf(
                        true,
                        "vpcConfig.publicAccessCidrs: The following CIDRs are not allowed in publicAccessCidrs: [%s]"
                                .formatted(cidr)));
    }

    static void encryption(Request request) {
        request.text("encryptionConfig.provider.keyArn")
                .flatMap(arn -> Keys.find(request, arn))
                .ifPresent(key -> refuseIf(
                        !Keys.isSymmetric(key) || !Keys.isEnabled(key),
                        "encryptionConfig.provider.keyArn: The key %s must be symmetric and enabled"
                                .formatted(key.id())));
    }

    static void authenticationMode(Request request) {
        var asked = request.text("accessConfig.authenticationMode");
        var current = Optional.ofNullable(request.current())
                .flatMap(cluster -> cluster.attribute("accessConfig.authenticationMode"));
        refuseIf(
                Networks.differ(asked, current) && !MODE_CHANGES.contains(List.of(current.get(), asked.get())),
                "accessConfig.authenticationMode: Unsupported authentication mode update from %s to %s"
                        .formatted(current.orElse(""), asked.orElse("")));
    }

    /** The cluster that an input of node groups, add-ons and access entries names. */
    static Optional<CloudResource> of(Request request) {
        return request.named("clusterName", Types.CLUSTER);
    }

    private static long count(List<CloudResource> subnets, String attribute) {
        return subnets.stream()
                .map(subnet -> subnet.attribute(attribute))
                .distinct()
                .count();
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("InvalidParameterException", message);
        }
    }
}
