package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of a web ACL cost, in capacity units. Statements whose cost depends on what they look for count as
 * nothing, so a sum is never more than AWS's own.
 * https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
 */
final class RuleGroupCapacities {
    private static final Map<String, Integer> OF_AWS = Map.ofEntries(
            Map.entry("AWSManagedRulesCommonRuleSet", 700),
            Map.entry("AWSManagedRulesAdminProtectionRuleSet", 100),
            Map.entry("AWSManagedRulesKnownBadInputsRuleSet", 200),
            Map.entry("AWSManagedRulesSQLiRuleSet", 200),
            Map.entry("AWSManagedRulesLinuxRuleSet", 200),
            Map.entry("AWSManagedRulesUnixRuleSet", 100),
            Map.entry("AWSManagedRulesWindowsRuleSet", 200),
            Map.entry("AWSManagedRulesPHPRuleSet", 100),
            Map.entry("AWSManagedRulesWordPressRuleSet", 100),
            Map.entry("AWSManagedRulesAmazonIpReputationList", 25),
            Map.entry("AWSManagedRulesAnonymousIpList", 50),
            Map.entry("AWSManagedRulesBotControlRuleSet", 50),
            Map.entry("AWSManagedRulesATPRuleSet", 50),
            Map.entry("AWSManagedRulesACFPRuleSet", 50),
            Map.entry("AWSManagedRulesAntiDDoSRuleSet", 50));

    /** Those that do nothing before they know the pages or the sensitivity that they are for. */
    private static final Set<String> CONFIGURED =
            Set.of("AWSManagedRulesATPRuleSet", "AWSManagedRulesACFPRuleSet", "AWSManagedRulesAntiDDoSRuleSet");

    private static final List<String> OF_ONE =
            List.of("geoMatchStatement", "ipSetReferenceStatement", "labelMatchStatement", "asnMatchStatement");

    private static final int RATE = 2;
    private static final int CUSTOM_KEY = 30;

    private RuleGroupCapacities() {}

    static boolean know(String group) {
        return OF_AWS.containsKey(group);
    }

    static boolean needConfiguration(String group) {
        return CONFIGURED.contains(group);
    }

    /** The least that a statement costs. */
    static int of(Map<String, Object> statement) {
        int managed = Paths.text(statement, "managedRuleGroupStatement.name")
                .map(name -> OF_AWS.getOrDefault(name, 0))
                .orElse(0);
        int rate = statement.containsKey("rateBasedStatement")
                ? RATE
                        + CUSTOM_KEY
                                * Paths.all(statement, "rateBasedStatement.customKeys")
                                        .size()
                : 0;
        return managed + rate + (OF_ONE.stream().anyMatch(statement::containsKey) ? 1 : 0);
    }
}
