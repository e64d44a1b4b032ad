package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.WEB_ACL;
import static io.tandem.rehearsal.cloud.rules.Types.WEB_ACL_ASSOCIATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WebAclsTest extends InWorld {
    private static final String COMMON = "AWSManagedRulesCommonRuleSet";

    private static Map<String, Object> group(String name, Object... changes) {
        var rule = Inputs.of(
                "name",
                name,
                "priority",
                1,
                "overrideAction.none",
                Inputs.of(),
                "statement.managedRuleGroupStatement.vendorName",
                "AWS",
                "statement.managedRuleGroupStatement.name",
                name);
        return Inputs.with(rule, changes);
    }

    private static Map<String, Object> rate(Object... changes) {
        var rule = Inputs.of(
                "name", "rate", "priority", 2, "action.block", Inputs.of(), "statement.rateBasedStatement.limit", 2000);
        return Inputs.with(rule, changes);
    }

    private CloudResource make(Map<?, ?>... rules) {
        return world.make(WEB_ACL, "rules", List.of(rules));
    }

    private void assertInvalid(String property, Map<?, ?>... rules) {
        assertRefused("WAFInvalidParameterException", property, () -> make(rules));
    }

    @Test
    void aGroupAndARateAreTakenAndCounted() {
        assertThat(make(group(COMMON), rate()).outputs()).containsEntry("capacity", 702.0);
    }

    @Test
    void aGroupThatAwsDoesNotHaveIsRefused() {
        assertInvalid("doesn't exist", group("AWSManagedRulesCoreRuleSet"));
    }

    @Test
    void aGroupOfAnotherVendorIsTaken() {
        make(group("F5-OWASP", "statement.managedRuleGroupStatement.vendorName", "F5"));
    }

    @Test
    void aGroupThatKnowsNoPagesIsRefused() {
        assertInvalid("managedRuleGroupConfigs", group("AWSManagedRulesATPRuleSet"));
    }

    @Test
    void aGroupWithAnActionIsRefused() {
        assertInvalid("rules[].overrideAction", group(COMMON, "action.block", Inputs.of()));
    }

    @Test
    void aGroupWithoutAnOverrideIsRefused() {
        assertInvalid("rules[].overrideAction", group(COMMON, "overrideAction", Inputs.NONE));
    }

    @Test
    void aRateWithoutAnActionIsRefused() {
        assertInvalid("rules[].action", rate("action", Inputs.NONE));
    }

    @Test
    void aRateWithAnOverrideIsRefused() {
        assertInvalid("rules[].action", rate("overrideAction.none", Inputs.of()));
    }

    @Test
    void twoActionsAreRefused() {
        assertInvalid("rules[].action", rate("action.count", Inputs.of()));
    }

    @Test
    void aRateDoesNotAllow() {
        assertInvalid("rules[].action.allow", rate("action", Inputs.of("allow", Inputs.of())));
    }

    @Test
    void aRuleOfTwoStatementsIsRefused() {
        assertInvalid("rules[].statement", rate("statement.geoMatchStatement.countryCodes", List.of("IN")));
    }

    @Test
    void twoRulesOfOnePriorityAreRefused() {
        assertInvalid("rules[].priority", group(COMMON), rate("priority", 1));
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        assertInvalid("rules[].name", group(COMMON), rate("name", COMMON));
    }

    @Test
    void moreThan5000UnitsAreRefused() {
        var rules = IntStream.range(0, 8)
                .mapToObj(i -> group(COMMON, "name", "common-" + i, "priority", i))
                .toArray(Map<?, ?>[]::new);

        assertRefused("WAFLimitsExceededException", "5600", () -> make(rules));
    }

    @Test
    void customKeysOfARateCost() {
        var keys =
                Stream.of("a", "b").map(name -> Inputs.of("header.name", name)).toList();

        assertThat(make(rate("statement.rateBasedStatement.customKeys", keys)).outputs())
                .containsEntry("capacity", 62.0);
    }

    @Test
    void twoDefaultsAreRefused() {
        assertRefused(
                "WAFInvalidParameterException",
                "defaultAction",
                () -> world.make(WEB_ACL, "defaultAction.block", Inputs.of()));
    }

    @Test
    void aWebAclForCloudFrontIsOfOneRegion() {
        assertRefused("WAFInvalidParameterException", "us-east-1", () -> world.make(WEB_ACL, "scope", "CLOUDFRONT"));
    }

    @Test
    void aWebAclForCloudFrontIsGlobal() {
        var inputs = Inputs.with(world.one(WEB_ACL).inputs(), "scope", "CLOUDFRONT");

        assertThat(world.create(WEB_ACL, "us-east-1", inputs).attribute("arn").orElseThrow())
                .contains(":global/webacl/");
    }

    @Test
    void aNameIsTakenOncePerRegion() {
        world.make(WEB_ACL, "name", "web");

        assertRefused("WAFDuplicateItemException", "name", () -> world.make(WEB_ACL, "name", "web"));
    }

    @Test
    void aWebAclThatProtectsSomethingStays() {
        world.one(WEB_ACL_ASSOCIATION);

        assertRefused("WAFAssociatedItemException", "WebAcl", () -> world.delete(world.one(WEB_ACL)));
    }
}
