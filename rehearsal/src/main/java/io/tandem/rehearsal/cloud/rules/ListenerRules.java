package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules of listeners. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html */
final class ListenerRules {
    /** Each with where its values stand. */
    private static final Map<String, String> FIELDS = Map.of(
            "hostHeader", "hostHeader.values",
            "pathPattern", "pathPattern.values",
            "httpHeader", "httpHeader.values",
            "httpRequestMethod", "httpRequestMethod.values",
            "queryStrings", "queryStrings",
            "sourceIp", "sourceIp.values");

    private static final Set<String> ONCE = Set.of("hostHeader", "pathPattern", "httpRequestMethod", "sourceIp");
    private static final int MOST_VALUES = 5;

    private ListenerRules() {}

    static void conditions(Request request) {
        var seen = new HashSet<String>();
        int values = 0;
        for (var condition : request.objects("conditions")) {
            var fields = FIELDS.keySet().stream().filter(condition::containsKey).toList();
            if (fields.size() != 1) {
                throw new Refusal(
                        "ValidationError",
                        "conditions[]: A condition must have exactly one of %s, this has %s"
                                .formatted(FIELDS.keySet().stream().sorted().toList(), fields));
            }
            var field = fields.get(0);
            if (!seen.add(field) && ONCE.contains(field)) {
                throw new Refusal(
                        "ValidationError", "conditions[].%s: Rules cannot contain several of it".formatted(field));
            }
            values += Paths.all(condition, FIELDS.getOrDefault(field, field)).size();
        }
        if (values > MOST_VALUES) {
            throw new Refusal(
                    "ValidationError",
                    "conditions: Rules can have at most %d condition values, this has %d"
                            .formatted(MOST_VALUES, values));
        }
    }

    static void actions(Request request) {
        new ListenerActions(request, "actions", balancerOf(request, request.text("listenerArn"))).check();
    }

    static Optional<CloudResource> balancerOf(Request request, Optional<String> listener) {
        return listener.flatMap(arn -> request.account().find(Types.LISTENER, request.scope(), arn))
                .flatMap(found -> found.attribute("loadBalancerArn"))
                .flatMap(arn -> LoadBalancers.find(request, arn));
    }

    /** The provider takes the next priority when the program names none. */
    static CloudResource numbered(Request request, CloudResource rule) {
        if (rule.outputs().containsKey("priority")) {
            return rule;
        }
        double highest = request.others(Types.LISTENER_RULE).stream()
                .filter(other -> other.attribute("listenerArn").equals(rule.attribute("listenerArn")))
                .flatMap(other -> Numbers.whole(other.outputs(), "priority").stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        var outputs = Paths.object(rule.outputs());
        outputs.put("priority", highest + 1);
        return rule.showing(outputs);
    }
}
