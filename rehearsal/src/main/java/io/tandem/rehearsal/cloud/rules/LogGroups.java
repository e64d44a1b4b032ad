package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.List;

/** Keys of log groups. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
final class LogGroups {
    private static final String CONTEXT = "kms:EncryptionContext:aws:logs:arn";
    private static final List<String> NEEDED = List.of("kms:GenerateDataKey", "kms:Decrypt");

    private LogGroups() {}

    static void key(Request request) {
        request.text("kmsKeyId").flatMap(arn -> Keys.find(request, arn)).ifPresent(key -> {
            if (!Keys.isEnabled(key) || !Keys.isSymmetric(key)) {
                throw new Refusal(
                        "InvalidParameterException",
                        "kmsKeyId: the key %s is disabled or not symmetric".formatted(key.id()));
            }
            var group = "arn:aws:logs:%s:%s:log-group:%s"
                    .formatted(request.scope(), Account.ID, request.text("name").orElse(""));
            var service = "logs.%s.amazonaws.com".formatted(request.scope());
            boolean allowed = NEEDED.stream().allMatch(action -> Keys.policyOf(key).stream()
                    .anyMatch(statement -> statement.allows(action)
                            && statement.isFor("Service", service)
                            && statement.fits(CONTEXT, group)));
            if (!allowed) {
                throw new Refusal(
                        "AccessDeniedException",
                        "kmsKeyId: The specified KMS key does not exist or is not allowed to be used with Arn '%s'; its policy must allow %s %s"
                                .formatted(group, service, NEEDED));
            }
        });
    }
}
