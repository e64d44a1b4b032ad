package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.regex.Pattern;

/** Who hears of a topic. https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html */
final class TopicSubscriptions {
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Map<String, Pattern> ENDPOINTS = Map.of(
            "email", MAIL,
            "email-json", MAIL,
            "http", Pattern.compile("http://.+"),
            "https", Pattern.compile("https://.+"),
            "sms", Pattern.compile("\\+?[0-9]{5,15}"),
            "sqs", Pattern.compile("arn:aws:sqs:[a-z0-9-]+:[0-9]{12}:.+"),
            "lambda", Pattern.compile("arn:aws:lambda:[a-z0-9-]+:[0-9]{12}:function:.+"),
            "firehose", Pattern.compile("arn:aws:firehose:[a-z0-9-]+:[0-9]{12}:deliverystream/.+"),
            "application", Pattern.compile("arn:aws:sns:[a-z0-9-]+:[0-9]{12}:endpoint/.+"));

    private TopicSubscriptions() {}

    static void endpoint(Request request) {
        var protocol = request.text("protocol").orElse("");
        var form = ENDPOINTS.get(protocol);
        request.text("endpoint")
                .filter(endpoint -> form != null && !form.matcher(endpoint).matches())
                .ifPresent(endpoint -> {
                    throw invalid("endpoint: Invalid parameter: Endpoint: '%s' is none of the protocol %s, legal is %s"
                            .formatted(endpoint, protocol, form));
                });
        if (protocol.equals("firehose") != request.text("subscriptionRoleArn").isPresent()) {
            throw invalid("subscriptionRoleArn: is for the protocol firehose, which needs it");
        }
        if (request.text("filterPolicyScope").isPresent()
                && request.text("filterPolicy").isEmpty()) {
            throw invalid("filterPolicyScope: needs filterPolicy");
        }
    }

    /** Whoever is written to has to agree first. */
    static CloudResource pending(Request request, CloudResource subscription) {
        var outputs = Paths.object(subscription.outputs());
        outputs.put(
                "pendingConfirmation",
                subscription
                        .attribute("protocol")
                        .filter(protocol -> protocol.startsWith("email"))
                        .isPresent());
        return subscription.showing(outputs);
    }

    private static Refusal invalid(String message) {
        return new Refusal("InvalidParameter", message);
    }
}
