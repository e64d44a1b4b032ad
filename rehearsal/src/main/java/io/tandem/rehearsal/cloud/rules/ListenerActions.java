package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a listener or one of its rules does with a request.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html
 *
 * @param path the input that holds the actions
 * @param balancer whose listener it is
 */
record ListenerActions(Request request, String path, Optional<CloudResource> balancer) {
    private static final Map<String, String> BLOCKS = Map.of(
            "redirect", "redirect",
            "fixed-response", "fixedResponse",
            "authenticate-oidc", "authenticateOidc",
            "authenticate-cognito", "authenticateCognito");

    private static final Set<String> FINAL = Set.of("forward", "redirect", "fixed-response");

    /** What a redirect leaves as it was; one that changes none of these leads to itself. */
    private static final Map<String, String> SAME = Map.of(
            "protocol", "#{protocol}", "host", "#{host}", "port", "#{port}", "path", "/#{path}", "query", "#{query}");

    void check() {
        var actions = request.objects(path);
        actions.forEach(this::grammar);
        var last = actions.stream()
                .filter(action -> FINAL.contains(typeOf(action)))
                .toList();
        if (last.size() != 1) {
            throw new Refusal(
                    "InvalidLoadBalancerAction",
                    "%s: exactly one of the actions must be one of %s".formatted(path, FINAL));
        }
        actions.stream().flatMap(ListenerActions::targetGroups).forEach(this::target);
    }

    private void grammar(Map<String, Object> action) {
        var type = typeOf(action);
        var block = BLOCKS.get(type);
        if (block != null && !action.containsKey(block)) {
            throw invalid("%s[].%s: is required for the type %s".formatted(path, block, type));
        }
        boolean one = action.containsKey("targetGroupArn");
        boolean several = action.containsKey("forward");
        if (type.equals("forward") && one == several) {
            throw invalid("%s[].targetGroupArn: either it or forward must be set".formatted(path));
        }
        if (!type.equals("forward") && (one || several)) {
            throw invalid("%s[].targetGroupArn: is only for the type forward".formatted(path));
        }
        if (type.equals("redirect") && isLoop(action)) {
            throw new Refusal(
                    "InvalidLoadBalancerAction",
                    path + "[].redirect: The redirect configuration is not valid because it creates a loop");
        }
    }

    private static boolean isLoop(Map<String, Object> action) {
        return SAME.entrySet().stream().allMatch(same -> Paths.text(action, "redirect." + same.getKey())
                .orElse(same.getValue())
                .equals(same.getValue()));
    }

    private void target(String arn) {
        TargetGroups.find(request, arn).ifPresent(group -> {
            if (Networks.differ(group.attribute("vpcId"), balancer.flatMap(b -> b.attribute("vpcId")))) {
                throw new Refusal(
                        "InvalidConfigurationRequest",
                        "%s[].targetGroupArn: target group %s is not in the VPC of the load balancer"
                                .formatted(path, group.id()));
            }
            if (balancer.filter(LoadBalancers::isApplication).isPresent()
                    && group.attribute("protocol").isPresent()
                    && !TargetGroups.isHttp(group.attribute("protocol"))) {
                throw new Refusal(
                        "InvalidConfigurationRequest",
                        "%s[].targetGroupArn: the protocol of target group %s is not HTTP or HTTPS"
                                .formatted(path, group.id()));
            }
            refuseSecondBalancer(group);
        });
    }

    private void refuseSecondBalancer(CloudResource group) {
        var own = balancer.map(CloudResource::id);
        var others = Stream.concat(
                request.others(Types.LISTENER).stream()
                        .filter(listener -> names(listener, "defaultActions", group))
                        .flatMap(listener -> listener.attribute("loadBalancerArn").stream()),
                request.others(Types.LISTENER_RULE).stream()
                        .filter(rule -> names(rule, "actions", group))
                        .flatMap(rule -> ListenerRules.balancerOf(request, rule.attribute("listenerArn")).stream())
                        .map(CloudResource::id));
        others.filter(other -> own.isPresent() && !own.get().equals(other))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            "TargetGroupAssociationLimit",
                            "%s[].targetGroupArn: The following target groups cannot be associated with more than one load balancer: %s, which %s has"
                                    .formatted(path, group.id(), other));
                });
    }

    private static boolean names(CloudResource user, String path, CloudResource group) {
        return Paths.all(user.inputs(), path).stream()
                .flatMap(action -> targetGroups(Paths.object((Map<?, ?>) action)))
                .anyMatch(group.id()::equals);
    }

    private static Stream<String> targetGroups(Map<String, Object> action) {
        return Stream.of("targetGroupArn", "forward.targetGroups[].arn")
                .flatMap(inner -> Paths.all(action, inner).stream())
                .map(String::valueOf);
    }

    private static String typeOf(Map<String, Object> action) {
        return Paths.text(action, "type").orElse("");
    }

    private static Refusal invalid(String message) {
        return new Refusal("ValidationError", message);
    }
}
