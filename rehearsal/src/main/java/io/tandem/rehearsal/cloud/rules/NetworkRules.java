package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Bound.asked;
import static io.tandem.rehearsal.cloud.rules.Bound.lost;

import io.tandem.rehearsal.cloud.Rule;
import java.util.List;

/** What EC2 refuses, by type. */
final class NetworkRules {
    private NetworkRules() {}

    static List<Rule> all() {
        return List.of(
                asked(Types.VPC, Vpcs::size),
                asked(Types.SUBNET, Subnets::range),
                asked(Types.SUBNET, Subnets::conflict),
                asked(Types.SUBNET, Subnets::zone),
                asked(Types.NAT_GATEWAY, Gateways::natIsAttached),
                lost(Types.INTERNET_GATEWAY, Gateways::detachLast),
                asked(Types.ROUTE, Routes::route),
                asked(Types.ROUTE_TABLE, Routes::inline),
                asked(Types.ROUTE_TABLE_ASSOCIATION, Routes::association),
                asked(Types.NETWORK_ACL, NetworkAcls::inline),
                asked(Types.NETWORK_ACL, NetworkAcls::subnets),
                asked(Types.NETWORK_ACL_RULE, NetworkAcls::rule),
                asked(Types.NETWORK_ACL_ASSOCIATION, NetworkAcls::association),
                asked(Types.SECURITY_GROUP, SecurityGroups::name),
                asked(Types.SECURITY_GROUP, SecurityGroups::inline),
                asked(Types.DEFAULT_SECURITY_GROUP, SecurityGroups::inline),
                asked(Types.INGRESS_RULE, SecurityGroups::rule),
                asked(Types.INGRESS_RULE, SecurityGroups::sameVpc),
                asked(Types.EGRESS_RULE, SecurityGroups::rule),
                asked(Types.EGRESS_RULE, SecurityGroups::sameVpc),
                asked(Types.FLOW_LOG, FlowLogs::delivery),
                asked(Types.VPC_ENDPOINT, Endpoints::service),
                asked(Types.VPC_ENDPOINT, Endpoints::place),
                asked(Types.VPC_ENDPOINT, Endpoints::zones),
                asked(Types.VPC_ENDPOINT, Endpoints::privateDns),
                asked(Types.VPC_ENDPOINT, Endpoints::routes));
    }
}
