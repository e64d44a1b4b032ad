package io.tandem.edge;

import com.pulumi.aws.wafv2.inputs.WebAclRuleActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleActionBlockArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleOverrideActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleOverrideActionNoneArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementRateBasedStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleVisibilityConfigArgs;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the firewall blocks: addresses that ask too often, then what AWS's rule groups block.
 *
 * @param rateLimit requests that one address may make in five minutes
 */
record FirewallRules(int rateLimit) {

    List<WebAclRuleArgs> all() {
        var groups = ManagedRules.values();
        return Stream.concat(
                        Stream.of(limit()),
                        IntStream.range(0, groups.length).mapToObj(place -> managed(groups[place], place + 1)))
                .toList();
    }

    private WebAclRuleArgs limit() {
        return named("rate-limit", 0)
                .action(WebAclRuleActionArgs.builder()
                        .block(WebAclRuleActionBlockArgs.Empty)
                        .build())
                .statement(WebAclRuleStatementArgs.builder()
                        .rateBasedStatement(WebAclRuleStatementRateBasedStatementArgs.builder()
                                .limit(rateLimit)
                                .evaluationWindowSec(300)
                                .aggregateKeyType("IP")
                                .build())
                        .build())
                .build();
    }

    private static WebAclRuleArgs managed(ManagedRules rules, int priority) {
        return named(rules.group(), priority)
                .overrideAction(WebAclRuleOverrideActionArgs.builder()
                        .none(WebAclRuleOverrideActionNoneArgs.Empty)
                        .build())
                .statement(WebAclRuleStatementArgs.builder()
                        .managedRuleGroupStatement(WebAclRuleStatementManagedRuleGroupStatementArgs.builder()
                                .vendorName("AWS")
                                .name(rules.group())
                                .build())
                        .build())
                .build();
    }

    private static WebAclRuleArgs.Builder named(String rule, int priority) {
        return WebAclRuleArgs.builder()
                .name(rule)
                .priority(priority)
                .visibilityConfig(WebAclRuleVisibilityConfigArgs.builder()
                        .cloudwatchMetricsEnabled(true)
                        .sampledRequestsEnabled(true)
                        .metricName(rule)
                        .build());
    }
}
