package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Internet gateways and the NAT gateways behind them. https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html */
final class Gateways {
    private Gateways() {}

    /** A public NAT gateway needs an address, and an Internet gateway on its VPC. */
    static void natIsAttached(Request request) {
        boolean isPrivate =
                request.text("connectivityType").filter("private"::equals).isPresent();
        if (isPrivate != request.text("allocationId").isEmpty()) {
            throw new Refusal(
                    isPrivate ? "InvalidParameterCombination" : "MissingParameter",
                    "allocationId: a NAT gateway has an Elastic IP address if its connectivityType is public, only then");
        }
        var vpc = request.text("subnetId").flatMap(subnet -> Networks.ofSubnet(request, subnet));
        if (!isPrivate && request.operation() == Operation.CREATE && !hasInternetGateway(request, vpc)) {
            throw new Refusal(
                    "Gateway.NotAttached",
                    "subnetId: network %s has no Internet gateway attached; make the NAT gateway depend on it"
                            .formatted(vpc.orElse("of the subnet")));
        }
    }

    /** An Internet gateway stays on its VPC while NAT gateways there hold public addresses. */
    static void detachLast(Request request) {
        var current = request.current();
        boolean stays =
                request.operation() == Operation.UPDATE && request.text("vpcId").equals(attachedTo(current));
        attachedTo(current)
                .filter(vpc -> !stays)
                .flatMap(vpc -> request.others(Types.NAT_GATEWAY).stream()
                        .filter(nat -> nat.attribute("publicIp").isPresent())
                        .filter(nat -> Networks.ofNatGateway(request, nat)
                                .filter(vpc::equals)
                                .isPresent())
                        .findFirst())
                .ifPresent(nat -> {
                    throw new Refusal(
                            "DependencyViolation",
                            "vpcId: network %s has some mapped public addresses, as that of %s (%s); unmap them first"
                                    .formatted(attachedTo(current).orElseThrow(), nat.id(), nat.logicalName()));
                });
    }

    private static Optional<String> attachedTo(@Nullable CloudResource gateway) {
        return Optional.ofNullable(gateway).flatMap(g -> g.attribute("vpcId"));
    }

    private static boolean hasInternetGateway(Request request, Optional<String> vpc) {
        return request.account().all(Types.INTERNET_GATEWAY, request.scope()).stream()
                .anyMatch(gateway -> gateway.attribute("vpcId").equals(vpc));
    }
}
