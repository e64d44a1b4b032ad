package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.CLUSTER;
import static io.tandem.rehearsal.cloud.rules.Types.EGRESS_RULE;
import static io.tandem.rehearsal.cloud.rules.Types.INGRESS_RULE;
import static io.tandem.rehearsal.cloud.rules.Types.SECURITY_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityGroupsTest extends InWorld {
    private static Map<String, Object> inline(String protocol, int from, int to) {
        return Inputs.of("protocol", protocol, "fromPort", from, "toPort", to, "cidrBlocks", List.of("10.0.0.0/16"));
    }

    @Test
    void aRuleThatNamesAGroupOfAnotherVpcIsRefused() {
        var elsewhere = world.make(SECURITY_GROUP, "vpcId", world.make(VPC).id());

        assertRefused(
                "InvalidGroup.NotFound",
                "referencedSecurityGroupId",
                () -> world.make(INGRESS_RULE, "cidrIpv4", Inputs.NONE, "referencedSecurityGroupId", elsewhere.id()));
    }

    @Test
    void aRuleThatNamesTheGroupOfAClusterInItsVpcIsTaken() {
        var group =
                world.one(CLUSTER).attribute("vpcConfig.clusterSecurityGroupId").orElseThrow();

        world.make(INGRESS_RULE, "cidrIpv4", Inputs.NONE, "referencedSecurityGroupId", group);
    }

    @Test
    void aRuleThatNamesTheDefaultGroupOfAnotherVpcIsRefused() {
        var group = world.make(VPC).attribute("defaultSecurityGroupId").orElseThrow();

        assertRefused(
                "InvalidGroup.NotFound",
                "referencedSecurityGroupId",
                () -> world.make(EGRESS_RULE, "cidrIpv4", Inputs.NONE, "referencedSecurityGroupId", group));
    }

    @Test
    void portsInTheWrongOrderAreRefused() {
        assertRefused(
                "InvalidParameterValue", "fromPort", () -> world.make(INGRESS_RULE, "fromPort", 444, "toPort", 443));
    }

    @Test
    void tcpWithoutPortsIsRefused() {
        assertRefused(
                "InvalidParameterValue",
                "fromPort",
                () -> world.make(INGRESS_RULE, "fromPort", Inputs.NONE, "toPort", Inputs.NONE));
    }

    @Test
    void allProtocolsWithPortsAreRefused() {
        assertRefused("InvalidParameterValue", "ipProtocol", () -> world.make(INGRESS_RULE, "ipProtocol", "-1"));
    }

    @Test
    void allProtocolsWithoutPortsAreTaken() {
        world.make(INGRESS_RULE, "ipProtocol", "-1", "fromPort", Inputs.NONE, "toPort", Inputs.NONE);
    }

    @Test
    void aRuleWithTwoPeersIsRefused() {
        assertRefused(
                "InvalidParameterCombination", "cidrIpv6", () -> world.make(INGRESS_RULE, "cidrIpv6", "2001:db8::/32"));
    }

    @Test
    void theSameRuleTwiceIsRefused() {
        world.make(INGRESS_RULE);

        assertRefused("InvalidPermission.Duplicate", "cidrIpv4", () -> world.make(INGRESS_RULE));
    }

    @Test
    void theSameRuleInTheOtherDirectionIsTaken() {
        world.make(INGRESS_RULE);

        world.make(EGRESS_RULE);
    }

    @Test
    void anInlineRuleForAllProtocolsWithPortsIsRefused() {
        assertRefused(
                "InvalidParameterValue",
                "ingress[].fromPort",
                () -> world.make(SECURITY_GROUP, "ingress", List.of(inline("-1", 443, 443))));
    }

    @Test
    void anInlineRuleForAllProtocolsAndNoPortsIsTaken() {
        world.make(SECURITY_GROUP, "egress", List.of(inline("-1", 0, 0)));
    }

    @Test
    void theNameDefaultIsReserved() {
        assertRefused("InvalidGroup.Reserved", "name", () -> world.make(SECURITY_GROUP, "name", "Default"));
    }

    @Test
    void aNameLikeAnIdIsRefused() {
        assertRefused("InvalidParameterValue", "name", () -> world.make(SECURITY_GROUP, "name", "sg-web"));
    }
}
