package io.tandem.rehearsal.pullrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DangersTest {
    private static final String RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static final String POLICY = "aws:iam/rolePolicy:RolePolicy";
    private static final String TABLE = "aws:dynamodb/table:Table";

    @Test
    void theDeletionOfATableLosesState() {
        assertThat(RecordedEvents.primary("deleted-table").dangers())
                .singleElement()
                .satisfies(danger -> {
                    assertThat(danger.kind()).isEqualTo(Danger.Kind.LOSS);
                    assertThat(danger.meaning()).contains("its items").contains("protected");
                });
    }

    @Test
    void theReplacementOfASubnetLosesNone() {
        assertThat(RecordedEvents.primary("replaced-subnet").dangers()).isEmpty();
    }

    @Test
    void theReplacementOfAClusterIsADanger() {
        assertThat(dangers("aws:eks/cluster:Cluster", Operation.REPLACE, Map.of(), Map.of()))
                .containsExactly(Danger.Kind.LOSS);
    }

    @Test
    void aWiderBlockOfAddressesOpensIngress() {
        assertThat(RecordedEvents.primary("opened-security-group").dangers())
                .singleElement()
                .satisfies(danger -> {
                    assertThat(danger.kind()).isEqualTo(Danger.Kind.OPENED_INGRESS);
                    assertThat(danger.meaning()).contains("0.0.0.0/0 on port 443");
                });
    }

    @Test
    void aNarrowerBlockOpensNothing() {
        assertThat(dangers(RULE, Operation.UPDATE, ingress("10.0.0.0/8", 443), ingress("10.1.0.0/16", 443)))
                .isEmpty();
    }

    @Test
    void anotherPortOpensIngress() {
        assertThat(dangers(RULE, Operation.UPDATE, ingress("10.0.0.0/8", 443), ingress("10.0.0.0/8", 22)))
                .containsExactly(Danger.Kind.OPENED_INGRESS);
    }

    @Test
    void aNewRuleForEverybodyOpensIngress() {
        assertThat(dangers(RULE, Operation.CREATE, Map.of(), ingress("::/0", 22)))
                .containsExactly(Danger.Kind.OPENED_INGRESS);
    }

    @Test
    void aNewRuleForOneNetworkDoesNot() {
        assertThat(dangers(RULE, Operation.CREATE, Map.of(), ingress("10.0.0.0/8", 22)))
                .isEmpty();
    }

    @Test
    void anEgressRuleOfANetworkAclOpensNoIngress() {
        var everywhere = Map.<String, Object>of("egress", true, "ruleAction", "allow", "cidrBlock", "0.0.0.0/0");

        assertThat(dangers("aws:ec2/networkAclRule:NetworkAclRule", Operation.CREATE, Map.of(), everywhere))
                .isEmpty();
    }

    @Test
    void anotherActionWidensRights() {
        assertThat(dangers(POLICY, Operation.UPDATE, allow("s3:GetObject", "a"), allow("s3:PutObject", "a")))
                .containsExactly(Danger.Kind.WIDENED_RIGHTS);
    }

    @Test
    void whatAWildcardAllowedAlreadyWidensNone() {
        assertThat(dangers(POLICY, Operation.UPDATE, allow("s3:*", "*"), allow("s3:GetObject", "a")))
                .isEmpty();
    }

    @Test
    void aDenialThatGoesWidensRights() {
        var denied = policy("""
                {"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
                  {"Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"}]}""");

        assertThat(dangers(POLICY, Operation.UPDATE, denied, allow("s3:*", "*")))
                .containsExactly(Danger.Kind.WIDENED_RIGHTS);
    }

    @Test
    void aTableWithoutItsFlagLosesProtection() {
        assertThat(dangers(
                        TABLE,
                        Operation.UPDATE,
                        Map.of("deletionProtectionEnabled", true),
                        Map.of("deletionProtectionEnabled", false)))
                .containsExactly(Danger.Kind.REMOVED_PROTECTION);
    }

    @Test
    void theEnginesOwnProtectionCountsThoughItIsNoChangeToTheEngine() {
        assertThat(RecordedEvents.primary("lost-protection").dangers())
                .singleElement()
                .satisfies(danger -> assertThat(danger.meaning()).startsWith("protect:"));
    }

    @Test
    void whatIsMadeFromNothingEndangersNothing() {
        assertThat(RecordedEvents.primary("first-creation").dangers()).isEmpty();
    }

    private static Map<String, Object> ingress(String source, int port) {
        var property = source.contains(":") ? "cidrIpv6" : "cidrIpv4";
        return Map.of(property, source, "ipProtocol", "tcp", "fromPort", port, "toPort", port);
    }

    private static Map<String, Object> allow(String action, String resource) {
        return policy("{\"Statement\": {\"Effect\": \"Allow\", \"Action\": [\"%s\"], \"Resource\": \"%s\"}}"
                .formatted(action, resource));
    }

    private static Map<String, Object> policy(String document) {
        return Map.of("policy", document);
    }

    private static List<Danger.Kind> dangers(
            String type, Operation operation, Map<String, Object> before, Map<String, Object> after) {
        var change = new ResourceChange("urn", type, "name", "room", operation, List.of(), false, false, before, after);
        return DangerRule.all(change).map(Danger::kind).toList();
    }
}
