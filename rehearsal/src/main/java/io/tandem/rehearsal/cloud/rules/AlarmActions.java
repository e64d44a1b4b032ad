package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whom an alarm tells. CloudWatch itself takes any topic of its region; if it may not publish there, that stands in the
 * history of the alarm and nowhere else. The simulated cloud refuses the alarm.
 * https://repost.aws/knowledge-center/cloudwatch-configure-alarm-sns
 */
final class AlarmActions {
    private static final List<String> PATHS = List.of("alarmActions", "okActions", "insufficientDataActions");
    private static final int MOST = 5;
    private static final String SERVICE = "cloudwatch.amazonaws.com";
    private static final String KEY_OF_AWS = "alias/aws/sns";
    private static final List<String> NEEDED = List.of("kms:Decrypt", "kms:GenerateDataKey");
    private static final String SILENT = "; AWS would take it, and the alarm would fail silently";

    private AlarmActions() {}

    static void metric(Request request) {
        check(request, request.text("name").orElse(""));
    }

    static void composite(Request request) {
        check(request, request.text("alarmName").orElse(""));
    }

    private static void check(Request request, String name) {
        var alarm = "arn:aws:cloudwatch:%s:%s:alarm:%s".formatted(request.scope(), Account.ID, name);
        for (var path : PATHS) {
            var actions = request.all(path).stream().map(String::valueOf).toList();
            refuseIf(actions.size() > MOST, "%s: has %d actions, legal are %d".formatted(path, actions.size(), MOST));
            actions.stream()
                    .filter(arn -> arn.startsWith("arn:aws:"))
                    .forEach(arn -> new Action(request, path, alarm, arn).check());
        }
    }

    /** The policy of a topic changes under the alarms that name it. */
    static void topicPolicy(Request request) {
        var topic = request.text("arn").orElse("");
        var policy = PolicyDocument.allowedBy(request.text("policy"));
        Stream.of(Types.METRIC_ALARM, Types.COMPOSITE_ALARM)
                .flatMap(type -> request.account().all(type, request.scope()).stream())
                .filter(alarm -> PATHS.stream()
                        .anyMatch(path -> Paths.all(alarm.inputs(), path).contains(topic)))
                .map(alarm -> alarm.attribute("arn").orElse(""))
                .filter(alarm -> !mayPublish(policy, topic, alarm))
                .findFirst()
                .ifPresent(alarm -> {
                    throw new Refusal(
                            "InvalidParameter",
                            "policy: does not let %s sns:Publish for %s%s".formatted(SERVICE, alarm, SILENT));
                });
    }

    private static boolean mayPublish(List<Statement> policy, String topic, String alarm) {
        return Permissions.grants(policy, "Service", SERVICE, "sns:Publish", topic, context(topic, alarm));
    }

    private static Map<String, String> context(String topic, String alarm) {
        var context = new HashMap<String, String>();
        context.put("aws:SourceArn", alarm);
        context.put("aws:SourceAccount", Account.ID);
        context.put("aws:SourceOwner", Account.ID);
        context.put("aws:SecureTransport", "true");
        context.put("kms:EncryptionContext:aws:sns:topicArn", topic);
        return context;
    }

    /** One of the actions of an alarm. */
    private record Action(Request request, String path, String alarm, String arn) {
        void check() {
            refuseIf(
                    !Regions.of(arn).equals(request.scope()),
                    "%s: Invalid region %s specified. Only %s is supported: %s"
                            .formatted(path, Regions.of(arn), request.scope(), arn));
            if (arn.startsWith("arn:aws:sns:") && arn.contains(":" + Account.ID + ":")) {
                topic();
            }
        }

        private void topic() {
            var topic = request.account().find(Types.TOPIC, request.scope(), arn);
            refuseIf(topic.isEmpty(), "%s: the topic '%s' does not exist%s".formatted(path, arn, SILENT));
            topic.ifPresent(found -> {
                refuseIf(
                        !mayPublish(Topics.policyOf(request, found), arn, alarm),
                        "%s: the policy of '%s' does not let %s sns:Publish%s".formatted(path, arn, SERVICE, SILENT));
                found.attribute("kmsMasterKeyId").ifPresent(this::key);
            });
        }

        private void key(String name) {
            refuseIf(
                    name.endsWith(KEY_OF_AWS),
                    "%s: '%s' is encrypted with %s, which %s may not use%s"
                            .formatted(path, arn, KEY_OF_AWS, SERVICE, SILENT));
            KeyUse.find(request.account(), request.scope(), name)
                    .ifPresent(key -> refuseIf(
                            NEEDED.stream().anyMatch(action -> !mayUse(key, action)),
                            "%s: the policy of the key %s of '%s' does not let %s do %s%s"
                                    .formatted(path, key.id(), arn, SERVICE, NEEDED, SILENT)));
        }

        private boolean mayUse(CloudResource key, String action) {
            return Permissions.grants(
                    Keys.policyOf(key),
                    "Service",
                    SERVICE,
                    action,
                    key.attribute("arn").orElse(""),
                    context(arn, alarm));
        }
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("ValidationError", message);
        }
    }
}
