package io.tandem.edge;

/**
 * The rule groups of AWS that the firewall has, in the order in which they see a request.
 *
 * @see <a href="https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html">AWS</a>
 */
enum ManagedRules {
    IP_REPUTATION("AWSManagedRulesAmazonIpReputationList", 25),
    COMMON("AWSManagedRulesCommonRuleSet", 700),
    KNOWN_BAD_INPUTS("AWSManagedRulesKnownBadInputsRuleSet", 200),
    SQL_INJECTION("AWSManagedRulesSQLiRuleSet", 200),
    LINUX("AWSManagedRulesLinuxRuleSet", 200);

    private final String group;
    private final int capacity;

    /** @param capacity what the group takes of a web ACL's 1500 units */
    ManagedRules(String group, int capacity) {
        this.group = group;
        this.capacity = capacity;
    }

    String group() {
        return group;
    }

    int capacity() {
        return capacity;
    }
}
