package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.NETWORK_ACL;
import static io.tandem.rehearsal.cloud.rules.Types.NETWORK_ACL_ASSOCIATION;
import static io.tandem.rehearsal.cloud.rules.Types.NETWORK_ACL_RULE;
import static io.tandem.rehearsal.cloud.rules.Types.SUBNET;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkAclsTest extends InWorld {
    private static Map<String, Object> entry(int number) {
        return Inputs.of(
                "ruleNo",
                number,
                "action",
                "allow",
                "protocol",
                "tcp",
                "cidrBlock",
                "10.0.0.0/16",
                "fromPort",
                443,
                "toPort",
                443);
    }

    private static List<Object> entries(int count) {
        return IntStream.rangeClosed(1, count)
                .<Object>mapToObj(NetworkAclsTest::entry)
                .toList();
    }

    @Test
    void twoEntriesOfOneNumberAreRefused() {
        assertRefused(
                "NetworkAclEntryAlreadyExists",
                "ingress[].ruleNo",
                () -> world.make(NETWORK_ACL, "ingress", List.of(entry(100), entry(100))));
    }

    @Test
    void oneNumberInEachDirectionIsTaken() {
        world.make(NETWORK_ACL, "ingress", List.of(entry(100)), "egress", List.of(entry(100)));
    }

    @Test
    void twentyEntriesOfADirectionAreTaken() {
        world.make(NETWORK_ACL, "ingress", entries(20), "egress", entries(20));
    }

    @Test
    void twentyOneEntriesOfADirectionAreRefused() {
        assertRefused("NetworkAclEntryLimitExceeded", "egress", () -> world.make(NETWORK_ACL, "egress", entries(21)));
    }

    @Test
    void portsInTheWrongOrderAreRefused() {
        assertRefused(
                "InvalidParameterValue",
                "fromPort",
                () -> world.make(NETWORK_ACL_RULE, "fromPort", 500, "toPort", 400));
    }

    @Test
    void anUnknownProtocolIsRefused() {
        assertRefused("InvalidParameterValue", "protocol", () -> world.make(NETWORK_ACL_RULE, "protocol", "tls"));
    }

    @Test
    void allProtocolsNeedNoPorts() {
        world.make(NETWORK_ACL_RULE, "protocol", "-1", "fromPort", Inputs.NONE, "toPort", Inputs.NONE);
    }

    @Test
    void aSubnetOfAnotherVpcIsRefused() {
        var elsewhere = world.make(VPC).id();
        var subnet = world.make(SUBNET, "vpcId", elsewhere).id();

        assertRefused(
                "InvalidParameterValue", "subnetIds", () -> world.make(NETWORK_ACL, "subnetIds", List.of(subnet)));
        assertRefused(
                "InvalidParameterValue", "subnetId", () -> world.make(NETWORK_ACL_ASSOCIATION, "subnetId", subnet));
    }

    @Test
    void twoRulesOfOneNumberAreRefusedWhetherTheDirectionIsSetOrNot() {
        world.make(NETWORK_ACL_RULE);

        assertRefused(
                "NetworkAclEntryAlreadyExists", "ruleNumber", () -> world.make(NETWORK_ACL_RULE, "egress", false));
    }
}
