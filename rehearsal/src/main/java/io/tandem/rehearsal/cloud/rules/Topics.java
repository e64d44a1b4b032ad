package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Topics of SNS. https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html */
final class Topics {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Pattern ORDERED_NAME = Pattern.compile("[A-Za-z0-9_-]{1,251}\\.fifo");

    private Topics() {}

    static void name(Request request) {
        boolean ordered = request.flag("fifoTopic");
        request.text("name")
                .filter(name -> !(ordered ? ORDERED_NAME : NAME).matcher(name).matches())
                .ifPresent(name -> {
                    throw new Refusal(
                            "InvalidParameter",
                            "name: Invalid parameter: Topic Name: '%s', legal is %s"
                                    .formatted(name, ordered ? ORDERED_NAME : NAME));
                });
        if (!ordered
                && (request.flag("contentBasedDeduplication")
                        || request.text("archivePolicy").isPresent())) {
            throw new Refusal(
                    "InvalidParameter", "contentBasedDeduplication, archivePolicy: are only for topics with fifoTopic");
        }
    }

    /** The key that messages rest under. SNS itself finds out that it cannot use it when somebody publishes. */
    static void key(Request request) {
        KeyUse.own(request, "kmsMasterKeyId", "KMSNotFound");
    }

    static void policy(Request request) {
        request.text("policy").filter(text -> !text.isEmpty()).ifPresent(text -> {
            var topic = "arn:aws:sns:%s:%s:%s"
                    .formatted(request.scope(), Account.ID, request.text("name").orElse(""));
            TopicPolicies.parse(request, text, topic);
        });
    }

    /** What a topic allows whom: its own policy, or the one that stands in a resource beside it. */
    static List<Statement> policyOf(Request request, CloudResource topic) {
        Optional<String> own = topic.attribute("policy");
        return PolicyDocument.allowedBy(request.account()
                .find(Types.TOPIC_POLICY, topic.scope(), topic.id())
                .flatMap(policy -> policy.attribute("policy"))
                .or(() -> own));
    }
}
