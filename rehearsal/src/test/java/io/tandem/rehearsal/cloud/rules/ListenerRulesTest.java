package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.LISTENER_RULE;
import static io.tandem.rehearsal.cloud.rules.Types.LOAD_BALANCER;
import static io.tandem.rehearsal.cloud.rules.Types.TARGET_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListenerRulesTest extends InWorld {
    private static Map<String, Object> paths(String... values) {
        return Inputs.of("pathPattern.values", List.of(values));
    }

    private void make(Object... conditions) {
        world.make(LISTENER_RULE, "conditions", List.of(conditions));
    }

    private void assertInvalid(String property, Object... conditions) {
        assertRefused("ValidationError", property, () -> make(conditions));
    }

    @Test
    void aPriorityIsTakenOnce() {
        world.make(LISTENER_RULE);

        assertRefused("PriorityInUse", "priority", () -> world.make(LISTENER_RULE));
    }

    @Test
    void aRuleWithoutAPriorityComesLast() {
        world.make(LISTENER_RULE, "priority", 20);

        assertThat(world.make(LISTENER_RULE, "priority", Inputs.NONE).outputs()).containsEntry("priority", 21.0);
    }

    @Test
    void aConditionWithoutAFieldIsRefused() {
        assertInvalid("conditions[]", Inputs.of());
    }

    @Test
    void aConditionWithTwoFieldsIsRefused() {
        assertInvalid("conditions[]", Inputs.with(paths("/a"), "hostHeader.values", List.of("example.com")));
    }

    @Test
    void aFieldStandsOnce() {
        assertInvalid("conditions[].pathPattern", paths("/a"), paths("/b"));
    }

    @Test
    void twoFieldsAreTaken() {
        make(paths("/a"), Inputs.of("hostHeader.values", List.of("example.com")));
    }

    @Test
    void fiveValuesAreTaken() {
        make(paths("/1", "/2", "/3", "/4", "/5"));
    }

    @Test
    void sixValuesAreRefused() {
        assertInvalid("condition values", paths("/1", "/2", "/3", "/4", "/5", "/6"));
    }

    @Test
    void aTargetGroupOfAnotherVpcIsRefused() {
        var elsewhere = world.make(TARGET_GROUP, "vpcId", world.make(VPC).id()).id();
        var actions = List.of(Inputs.of("type", "forward", "targetGroupArn", elsewhere));

        assertRefused(
                "InvalidConfigurationRequest",
                "actions[].targetGroupArn",
                () -> world.make(LISTENER_RULE, "actions", actions));
    }

    @Test
    void aTargetGroupOfARuleHasOneLoadBalancer() {
        var group = world.make(TARGET_GROUP).id();
        var actions = List.of(Inputs.of("type", "forward", "targetGroupArn", group));
        world.make(LISTENER_RULE, "actions", actions);
        var other = world.make(LOAD_BALANCER).id();

        assertRefused(
                "TargetGroupAssociationLimit",
                "defaultActions[].targetGroupArn",
                () -> world.make(Types.LISTENER, "loadBalancerArn", other, "defaultActions", actions));
    }

    @Test
    void aListenerOfAnotherRegionIsRefused() {
        var inputs = Inputs.with(world.one(LISTENER_RULE).inputs(), "actions", List.of());

        assertRefused("ListenerNotFound", "ap-south-1", () -> world.create(LISTENER_RULE, "ap-south-2", inputs));
    }
}
