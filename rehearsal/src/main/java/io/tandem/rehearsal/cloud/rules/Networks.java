package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Request;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which VPC things are in. */
final class Networks {
    private Networks() {}

    static Optional<String> ofSubnet(Request request, String id) {
        return request.account().find(Types.SUBNET, request.scope(), id).flatMap(s -> s.attribute("vpcId"));
    }

    static Optional<String> ofNatGateway(Request request, CloudResource gateway) {
        return gateway.attribute("subnetId").flatMap(subnet -> ofSubnet(request, subnet));
    }

    /** The VPC of a route table, a main one included. */
    static Optional<String> ofRouteTable(Request request, String id) {
        return Stream.concat(
                        request.account().find(Types.ROUTE_TABLE, request.scope(), id).stream()
                                .flatMap(table -> table.attribute("vpcId").stream()),
                        made(request, Types.VPC, "mainRouteTableId", id).map(CloudResource::id))
                .findFirst();
    }

    /** The VPC of a security group, the default one of a VPC and that of a cluster included. */
    static Optional<String> ofSecurityGroup(Request request, String id) {
        return Stream.of(
                        request.account().find(Types.SECURITY_GROUP, request.scope(), id).stream()
                                .flatMap(group -> group.attribute("vpcId").stream()),
                        made(request, Types.VPC, "defaultSecurityGroupId", id).map(CloudResource::id),
                        made(request, Types.CLUSTER, "vpcConfig.clusterSecurityGroupId", id)
                                .flatMap(cluster -> cluster.attribute("vpcConfig.vpcId").stream()))
                .flatMap(found -> found)
                .findFirst();
    }

    /** The zones that the subnets at an input are in. */
    static Set<String> zonesOf(Request request, String path) {
        return ofSubnets(request, path, "availabilityZone");
    }

    /** The VPCs that the subnets at an input are in. */
    static Set<String> vpcsOf(Request request, String path) {
        return ofSubnets(request, path, "vpcId");
    }

    private static Set<String> ofSubnets(Request request, String path, String attribute) {
        return request.all(path).stream()
                .flatMap(id -> request.account().find(Types.SUBNET, request.scope(), id.toString()).stream())
                .flatMap(subnet -> subnet.attribute(attribute).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether both are known and not the same. */
    static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static Stream<CloudResource> made(Request request, String type, String attribute, String id) {
        return request.account().all(type, request.scope()).stream()
                .filter(owner -> owner.attribute(attribute).filter(id::equals).isPresent());
    }
}
