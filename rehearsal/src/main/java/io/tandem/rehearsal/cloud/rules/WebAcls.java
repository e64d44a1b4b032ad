package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Web ACLs. https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateWebACL.html */
final class WebAcls {
    /** Statements that bring rules with their own actions, of which the rule may only override the outcome. */
    private static final Set<String> GROUPS = Set.of("managedRuleGroupStatement", "ruleGroupReferenceStatement");

    private static final Set<String> OVERRIDES = Set.of("none", "count");
    private static final Set<String> ACTIONS = Set.of("allow", "block", "count", "captcha", "challenge");
    private static final Set<String> DEFAULTS = Set.of("allow", "block");
    private static final int MOST_UNITS = 5000;

    private WebAcls() {}

    static void scope(Request request) {
        refuseIf(
                isGlobal(request.inputs()) && !request.scope().equals("us-east-1"),
                "scope: The scope is not valid., field: SCOPE_VALUE, parameter: CLOUDFRONT; web ACLs of CloudFront are made in us-east-1");
        refuseIf(
                count(Paths.one(request.inputs(), "defaultAction").orElse(Map.of()), DEFAULTS) != 1,
                "defaultAction: must have exactly one of " + DEFAULTS);
    }

    static void rules(Request request) {
        var names = new HashSet<Object>();
        var priorities = new HashSet<Object>();
        for (var rule : request.objects("rules")) {
            var name = rule.getOrDefault("name", "");
            refuseIf(!names.add(name), "rules[].name: two rules are called '%s'".formatted(name));
            refuseIf(
                    !priorities.add(rule.getOrDefault("priority", "")),
                    "rules[].priority: the rule '%s' has a priority that another has".formatted(name));
            grammar(rule, name);
            managed(rule);
        }
    }

    static void capacity(Request request) {
        int units = units(request.inputs());
        if (units > MOST_UNITS) {
            throw new Refusal(
                    "WAFLimitsExceededException",
                    "rules: they need at least %d capacity units, a web ACL has %d".formatted(units, MOST_UNITS));
        }
    }

    /** What the rules cost, and the ARN of those that CloudFront uses. */
    static CloudResource described(Request request, CloudResource acl) {
        var outputs = Paths.object(acl.outputs());
        outputs.put("capacity", (double) units(acl.inputs()));
        if (isGlobal(acl.inputs())) {
            outputs.put("arn", acl.attribute("arn").orElse("").replace(":regional/", ":global/"));
        }
        return acl.showing(outputs);
    }

    static boolean isGlobal(Map<String, Object> inputs) {
        return "CLOUDFRONT".equals(inputs.get("scope"));
    }

    private static void grammar(Map<String, Object> rule, Object name) {
        var statement = Paths.object((Map<?, ?>) rule.getOrDefault("statement", Map.of()));
        refuseIf(
                statement.size() != 1,
                "rules[].statement: the rule '%s' has %d statements, legal is 1".formatted(name, statement.size()));
        boolean group = statement.keySet().stream().anyMatch(GROUPS::contains);
        int actions = count(rule.getOrDefault("action", Map.of()), ACTIONS);
        int overrides = count(rule.getOrDefault("overrideAction", Map.of()), OVERRIDES);
        refuseIf(
                group && (overrides != 1 || actions != 0),
                "rules[].overrideAction: the rule '%s' uses a rule group and needs exactly one of %s, and no action"
                        .formatted(name, OVERRIDES));
        refuseIf(
                !group && (actions != 1 || overrides != 0),
                "rules[].action: the rule '%s' needs exactly one of %s, and no overrideAction"
                        .formatted(name, ACTIONS));
        refuseIf(
                statement.containsKey("rateBasedStatement")
                        && Paths.one(rule, "action.allow").isPresent(),
                "rules[].action.allow: the rule '%s' limits a rate and cannot allow".formatted(name));
    }

    private static void managed(Map<String, Object> rule) {
        var at = "statement.managedRuleGroupStatement.";
        if (Paths.text(rule, at + "vendorName").filter("AWS"::equals).isEmpty()) {
            return;
        }
        var group = Paths.text(rule, at + "name").orElse("");
        refuseIf(
                !RuleGroupCapacities.know(group),
                "rules[].%sname: The managed rule group doesn't exist., field: MANAGED_RULE_SET, parameter: %s"
                        .formatted(at, group));
        refuseIf(
                RuleGroupCapacities.needConfiguration(group)
                        && Paths.all(rule, at + "managedRuleGroupConfigs").isEmpty(),
                "rules[].%smanagedRuleGroupConfigs: are required for %s".formatted(at, group));
    }

    private static int units(Map<String, Object> inputs) {
        return Paths.all(inputs, "rules[].statement").stream()
                .mapToInt(statement -> RuleGroupCapacities.of(Paths.object((Map<?, ?>) statement)))
                .sum();
    }

    private static int count(Object choice, Set<String> legal) {
        return choice instanceof Map<?, ?> map
                ? (int) legal.stream().filter(map::containsKey).count()
                : 0;
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("WAFInvalidParameterException", message);
        }
    }
}
