package io.tandem.policy.aws;

import static io.tandem.policy.aws.Types.QUEUE;
import static io.tandem.policy.aws.Types.TOPIC;
import static io.tandem.policy.aws.Types.WEB_ACL;
import static io.tandem.policy.documents.Documents.none;
import static io.tandem.policy.documents.Documents.some;
import static io.tandem.policy.rules.Join.referring;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.documents.Statement;
import io.tandem.policy.rules.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Topics, queues and firewalls. */
final class MessageRules {
    private static final String TOPIC_POLICY = "aws:sns/topicPolicy:TopicPolicy";
    private static final String QUEUE_POLICY = "aws:sqs/queuePolicy:QueuePolicy";

    /** Longer than anybody would look for what failed. */
    private static final int WORTHLESS_SECONDS = 900;

    private static final int FOUR_DAYS = 345_600;

    private MessageRules() {}

    static List<Rule> rules() {
        return Stream.of(topics(), queues(), List.of(events()), firewalls())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> topics() {
        return List.of(
                rule("sns-encrypted", MEDIUM, "Topics are encrypted with a key of our own")
                        .because("Messages wait on disk; under aws/sns, CloudWatch alarms cannot even publish.")
                        .fix("kmsMasterKeyId(key.arn()).")
                        .on(TOPIC)
                        .requires(KeyRules.isOurs("kmsMasterKeyId")),
                rule("sns-not-public", CRITICAL, "Topics are not for everybody")
                        .because("Anybody may then read alarms, or raise false ones.")
                        .fix("a service or account as principal, with aws:SourceAccount.")
                        .on(TOPIC, TOPIC_POLICY)
                        .requires(none("policy", "is for anybody", Statement::isOpen)),
                rule("sns-tls-only", MEDIUM, "Topics refuse plain HTTP")
                        .because("A publisher without TLS sends the message in the clear.")
                        .fix("a Deny on sns:Publish when aws:SecureTransport is false.")
                        .on(TOPIC)
                        .requiresInStack(referring(TOPIC_POLICY, "arn")
                                .anyPasses(some("policy", "denies all but TLS", BucketPolicyRules::isTlsOnly))),
                rule("sns-no-http-subscriptions", HIGH, "Subscriptions are delivered over TLS")
                        .because("Messages to http:// can be read and forged on the way.")
                        .fix("protocol(\"https\").")
                        .on("aws:sns/topicSubscription:TopicSubscription")
                        .requires(at("protocol").isNot("http")));
    }

    private static List<Rule> queues() {
        return List.of(
                rule("sqs-encrypted", MEDIUM, "Queues are encrypted")
                        .because("Messages wait on disk for up to two weeks.")
                        .fix("kmsMasterKeyId(key.arn()), or sqsManagedSseEnabled(true).")
                        .on(QUEUE)
                        .requires(at("kmsMasterKeyId")
                                .isSet()
                                .or(at("sqsManagedSseEnabled").isTrue())),
                rule("sqs-not-public", CRITICAL, "Queues are not for everybody")
                        .because("Anybody may then send work, or take it away.")
                        .fix("a service or account as principal, with aws:SourceArn.")
                        .on(QUEUE, QUEUE_POLICY)
                        .requires(none("policy", "is for anybody", Statement::isOpen)
                                .and(none(
                                        "policy",
                                        "allows every action",
                                        statement -> statement.isAllow() && statement.allows("sqs:AnyAction")))),
                rule("sqs-dead-letters", LOW, "Messages that fail are kept apart")
                        .because("One message that cannot be handled otherwise blocks or is lost.")
                        .fix("redrivePolicy to a second queue; none where a message is worth nothing after 15 minutes.")
                        .on(QUEUE)
                        .requiresInStack(at("redrivePolicy")
                                .isSet()
                                .or(at("redriveAllowPolicy").isSet())
                                .or(at("messageRetentionSeconds")
                                        .orElse(FOUR_DAYS)
                                        .atMost(WORTHLESS_SECONDS))
                                .or(referring("aws:sqs/redrivePolicy:RedrivePolicy", "queueUrl")
                                        .exists())),
                rule("sqs-tls-only", MEDIUM, "Queues refuse plain HTTP")
                        .because("A sender without TLS sends the message in the clear.")
                        .fix("a Deny on sqs:* when aws:SecureTransport is false.")
                        .on(QUEUE)
                        .requiresInStack(some("policy", "denies all but TLS", BucketPolicyRules::isTlsOnly)
                                .or(referring(QUEUE_POLICY, "queueUrl")
                                        .anyPasses(
                                                some("policy", "denies all but TLS", BucketPolicyRules::isTlsOnly)))));
    }

    private static Rule events() {
        return rule("events-have-targets", MEDIUM, "Rules of events tell somebody")
                .because("A rule without a target matches, and drops what it matched.")
                .fix("an EventTarget of the rule.")
                .on("aws:cloudwatch/eventRule:EventRule")
                .requiresInStack(referring("aws:cloudwatch/eventTarget:EventTarget", "rule")
                        .exists());
    }

    private static List<Rule> firewalls() {
        return List.of(
                rule("waf-has-rules", HIGH, "Firewalls have rules")
                        .because("A firewall without rules lets everything through, and looks as if it did not.")
                        .fix("rules(...): AWS' managed groups are a start.")
                        .on(WEB_ACL)
                        .requires(at("rules").isSet()),
                rule("waf-logging", MEDIUM, "Firewalls log what they decide")
                        .because("A blocked customer and a passed attack look the same without a log.")
                        .fix("a WebAclLoggingConfiguration, to a log group aws-waf-logs-*.")
                        .on(WEB_ACL)
                        .requiresInStack(referring(
                                        "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
                                        "resourceArn")
                                .exists()),
                rule("waf-known-bad-inputs", HIGH, "Firewalls know the attacks that everybody tries")
                        .because("Log4j and its like are tried against every address within a day.")
                        .fix("the managed group AWSManagedRulesKnownBadInputsRuleSet, not set to count.")
                        .on(WEB_ACL)
                        .requires(at("rules")
                                .satisfies(
                                        "a list with AWSManagedRulesKnownBadInputsRuleSet",
                                        rules -> rules.items().stream()
                                                .anyMatch(item -> item.at("statement.managedRuleGroupStatement.name")
                                                                .text()
                                                                .filter("AWSManagedRulesKnownBadInputsRuleSet"::equals)
                                                                .isPresent()
                                                        && item.at("overrideAction.count")
                                                                .isAbsent()))),
                rule("waf-metrics", LOW, "Rules of firewalls are counted")
                        .because("Nobody sees a rule that blocks too much, or nothing at all.")
                        .fix("visibilityConfig with cloudwatchMetricsEnabled(true), on the ACL and on each rule.")
                        .on(WEB_ACL)
                        .requires(at("visibilityConfig.cloudwatchMetricsEnabled")
                                .isTrue()
                                .and(at("rules[].visibilityConfig.cloudwatchMetricsEnabled")
                                        .isTrue())));
    }
}
