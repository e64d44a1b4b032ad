package io.tandem.edge;

import com.pulumi.aws.lb.Listener;
import com.pulumi.aws.lb.ListenerArgs;
import com.pulumi.aws.lb.ListenerRule;
import com.pulumi.aws.lb.ListenerRuleArgs;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionArgs;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionRedirectArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleActionArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionHostHeaderArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionPathPatternArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.settings.EdgeSettings;
import io.tandem.settings.TargetGroupSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the load balancer does with requests: HTTPS goes to the target groups, HTTP is told to come back by HTTPS. Needs a
 * certificate that is issued. Comes up after the firewall and goes before it, so that no request passes beside it.
 */
final class Listeners extends ComponentResource {
    private static final String ONE_YEAR_OF_HTTPS = "max-age=31536000";

    private final String name;

    Listeners(
            String name,
            EdgeSettings settings,
            LoadBalancer balancer,
            Output<String> certificateArn,
            Firewall firewall,
            ComponentResourceOptions options) {
        super("tandem:edge:Listeners", name, options);
        this.name = name;
        var https = https(settings, balancer, certificateArn, firewall);
        http(balancer, firewall);
        settings.targetGroups().forEach((group, rule) -> {
            if (!rule.takesTheRest()) {
                route(group, rule, https, arn(balancer, group));
            }
        });
        registerOutputs(Map.of("httpsArn", https.arn()));
    }

    private Listener https(
            EdgeSettings settings, LoadBalancer balancer, Output<String> certificateArn, Firewall firewall) {
        return new Listener(
                name + "-https",
                ListenerArgs.builder()
                        .loadBalancerArn(balancer.arn())
                        .port(443)
                        .protocol("HTTPS")
                        .sslPolicy(settings.tlsPolicy())
                        .certificateArn(certificateArn)
                        .routingHttpResponseStrictTransportSecurityHeaderValue(ONE_YEAR_OF_HTTPS)
                        .routingHttpResponseServerEnabled(false)
                        .defaultActions(ListenerDefaultActionArgs.builder()
                                .type("forward")
                                .targetGroupArn(arn(balancer, settings.groupForTheRest()))
                                .build())
                        .build(),
                childOptions().dependsOn(firewall).build());
    }

    private void http(LoadBalancer balancer, Firewall firewall) {
        new Listener(
                name + "-http",
                ListenerArgs.builder()
                        .loadBalancerArn(balancer.arn())
                        .port(80)
                        .protocol("HTTP")
                        .routingHttpResponseServerEnabled(false)
                        .defaultActions(ListenerDefaultActionArgs.builder()
                                .type("redirect")
                                .redirect(ListenerDefaultActionRedirectArgs.builder()
                                        .protocol("HTTPS")
                                        .port("443")
                                        .statusCode("HTTP_301")
                                        .build())
                                .build())
                        .build(),
                childOptions().dependsOn(firewall).build());
    }

    private void route(String group, TargetGroupSettings settings, Listener https, Output<String> targetGroupArn) {
        new ListenerRule(
                name + "-" + group + "-route",
                ListenerRuleArgs.builder()
                        .listenerArn(https.arn())
                        .priority(settings.priority())
                        .conditions(conditions(settings))
                        .actions(ListenerRuleActionArgs.builder()
                                .type("forward")
                                .targetGroupArn(targetGroupArn)
                                .build())
                        .build(),
                childOptions().build());
    }

    private static List<ListenerRuleConditionArgs> conditions(TargetGroupSettings settings) {
        List<ListenerRuleConditionArgs> conditions = new ArrayList<>();
        if (!settings.hosts().isEmpty()) {
            conditions.add(ListenerRuleConditionArgs.builder()
                    .hostHeader(ListenerRuleConditionHostHeaderArgs.builder()
                            .values(settings.hosts())
                            .build())
                    .build());
        }
        if (!settings.paths().isEmpty()) {
            conditions.add(ListenerRuleConditionArgs.builder()
                    .pathPattern(ListenerRuleConditionPathPatternArgs.builder()
                            .values(settings.paths())
                            .build())
                    .build());
        }
        return conditions;
    }

    private static Output<String> arn(LoadBalancer balancer, String group) {
        return Objects.requireNonNull(balancer.targetGroupArns().get(group), group);
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
