package io.tandem.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.RecordedResources;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(Lifecycle.PER_CLASS)
class FirewallTest {
    private static final int CAPACITY_OF_A_WEB_ACL = 1500;
    private static final int CAPACITY_OF_A_RATE_LIMIT = 2;

    private final RecordedResources recorded = Edges.primary();
    private final Map<String, Object> acl = recorded.inputs("aws:wafv2/webAcl:WebAcl", "tandem-prod-firewall");

    @Test
    void itStandsBeforeTheLoadBalancer() {
        assertThat(recorded.inputs("aws:wafv2/webAclAssociation:WebAclAssociation", "tandem-prod-firewall-association"))
                .containsEntry("webAclArn", "arn:tandem-prod-firewall")
                .containsEntry("resourceArn", "arn:tandem-prod-load-balancer");
    }

    @Test
    void whatNoRuleBlocksPasses() {
        assertThat(acl).containsEntry("scope", "REGIONAL").containsEntry("defaultAction", Map.of("allow", Map.of()));
    }

    @ParameterizedTest
    @EnumSource(ManagedRules.class)
    void theRuleGroupsOfAwsBlock(ManagedRules rules) {
        assertThat(rule(rules.group()))
                .containsEntry("overrideAction", Map.of("none", Map.of()))
                .containsEntry(
                        "statement",
                        Map.of("managedRuleGroupStatement", Map.of("vendorName", "AWS", "name", rules.group())));
    }

    @Test
    void anAddressThatAsksTooOftenIsBlocked() {
        assertThat(rule("rate-limit"))
                .containsEntry("action", Map.of("block", Map.of()))
                .extractingByKey("statement")
                .asString()
                .contains("limit=2000", "evaluationWindowSec=300", "aggregateKeyType=IP");
    }

    @Test
    void noTwoRulesHaveOnePriority() {
        assertThat(rules()).extracting(rule -> rule.get("priority")).doesNotHaveDuplicates();
    }

    @Test
    void allRulesFitIntoOneWebAcl() {
        assertThat(Arrays.stream(ManagedRules.values())
                                .mapToInt(ManagedRules::capacity)
                                .sum()
                        + CAPACITY_OF_A_RATE_LIMIT)
                .isLessThanOrEqualTo(CAPACITY_OF_A_WEB_ACL);
    }

    @Test
    void whatItSawIsLoggedWhereWafMayWrite() {
        assertThat(recorded.inputs("aws:cloudwatch/logGroup:LogGroup", "tandem-prod-firewall-logs"))
                .containsEntry("name", "aws-waf-logs-tandem-prod")
                .containsEntry("kmsKeyId", "arn:logs-key");
    }

    @Test
    void noCredentialsAreLogged() {
        assertThat(recorded.inputs(
                        "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
                        "tandem-prod-firewall-logging"))
                .containsEntry(
                        "redactedFields",
                        List.of(
                                Map.of("singleHeader", Map.of("name", "authorization")),
                                Map.of("singleHeader", Map.of("name", "cookie"))));
    }

    private Map<String, Object> rule(String name) {
        return rules().stream()
                .filter(rule -> name.equals(rule.get("name")))
                .findAny()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rules() {
        return (List<Map<String, Object>>) Objects.requireNonNull(acl.get("rules"));
    }
}
