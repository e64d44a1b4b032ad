package io.tandem.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class TrafficRulesTest {
    private static final String INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static final String EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private static final String BALANCER = "tandem-prod-load-balancer-id";

    private final RecordedResources open = Edges.primary();
    private final RecordedResources narrow =
            Edges.of(StackFile.primary().with("edge.clientCidrs", "[203.0.113.0/24, 198.51.100.0/24]"));

    @Test
    void theWorldReachesTheLoadBalancerOn443And80Only() {
        assertThat(open.inputsOfAll(INGRESS))
                .filteredOn(rule -> rule.containsKey("cidrIpv4") || rule.containsKey("prefixListId"))
                .allSatisfy(rule -> assertThat(rule)
                        .containsEntry("securityGroupId", BALANCER)
                        .containsEntry("ipProtocol", "tcp")
                        .containsEntry("fromPort", rule.get("toPort")))
                .extracting(rule -> rule.get("fromPort"))
                .containsExactlyInAnyOrder(443.0, 80.0);
    }

    @Test
    void theLoadBalancerTalksToPodsOnTheirPortsOnly() {
        assertThat(open.inputsOfAll(EGRESS)).singleElement().satisfies(rule -> assertThat(rule)
                .containsEntry("securityGroupId", BALANCER)
                .containsEntry("referencedSecurityGroupId", "sg-pods")
                .containsEntry("fromPort", 8080.0)
                .containsEntry("toPort", 8080.0));
    }

    @Test
    void podsListenToTheLoadBalancerOnTheirPortsOnly() {
        assertThat(open.inputsOfAll(INGRESS))
                .filteredOn(rule -> "sg-pods".equals(rule.get("securityGroupId")))
                .singleElement()
                .satisfies(rule -> assertThat(rule)
                        .containsEntry("referencedSecurityGroupId", BALANCER)
                        .containsEntry("fromPort", 8080.0)
                        .containsEntry("toPort", 8080.0));
    }

    @Test
    void groupsOnOnePortShareTheirRules() {
        var shared = Edges.of(StackFile.primary()
                .with("edge.targetGroups", "{web: {port: 8080}, api: {port: 8080, paths: [/v1/*]}}"));

        assertThat(shared.inputsOfAll(EGRESS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.0-24", "198.51.100.0-24"})
    void narrowerClientsAreLetIn(String client) {
        assertThat(narrow.inputs(INGRESS, "tandem-prod-https-" + client))
                .containsEntry("cidrIpv4", client.replace('-', '/'));
    }

    @Test
    void besideNarrowerClientsRoute53sCheckersAreLetIn() {
        assertThat(narrow.inputs(INGRESS, "tandem-prod-https-checkers"))
                .containsEntry("prefixListId", "com.amazonaws.ap-south-1.route53-healthchecks-id")
                .containsEntry("fromPort", 443.0)
                .containsEntry("toPort", 443.0);
    }

    @Test
    void everyRuleSaysWhatItIsFor() {
        assertThat(narrow.inputsOfAll(INGRESS))
                .allSatisfy(rule -> assertThat(rule).containsKey("description"));
        assertThat(narrow.inputsOfAll(EGRESS))
                .allSatisfy(rule -> assertThat(rule).containsKey("description"));
    }
}
