package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where backups are and of what they are. https://docs.aws.amazon.com/aws-backup/latest/devguide/vaults.html */
final class BackupVaults {
    private static final String BAD_VALUE = "InvalidParameterValueException";
    private static final String SERVICE = "backup.amazonaws.com";
    private static final int LONGEST = 36500;
    private static final int MOST_RESOURCES = 500;
    private static final Pattern RESOURCE = Pattern.compile("\\*|arn:aws:[a-z0-9-]+:[^:]*:[^:]*:.+");

    private BackupVaults() {}

    static void key(Request request) {
        KeyUse.own(request, "kmsKeyArn", BAD_VALUE);
    }

    /** In days; a lock with {@code changeableForDays} can never be taken off after them. */
    static void lock(Request request) {
        int least = Numbers.whole(request.inputs(), "minRetentionDays").orElse(1);
        int most = Numbers.whole(request.inputs(), "maxRetentionDays").orElse(LONGEST);
        if (least < 1 || most > LONGEST || least > most) {
            throw new Refusal(
                    BAD_VALUE,
                    "minRetentionDays, maxRetentionDays: %d..%d, legal are 1..%d and the lesser first"
                            .formatted(least, most, LONGEST));
        }
    }

    static void role(Request request) {
        request.text("iamRoleArn")
                .filter(arn -> Roles.find(request, arn)
                        .filter(role -> Roles.trusts(role, SERVICE))
                        .isEmpty())
                .ifPresent(arn -> {
                    throw new Refusal(
                            BAD_VALUE,
                            "iamRoleArn: IAM Role %s cannot be assumed by AWS Backup: it must exist and trust %s"
                                    .formatted(arn, SERVICE));
                });
    }

    static void selection(Request request) {
        if (Stream.of("resources", "selectionTags", "conditions")
                .allMatch(path -> Paths.all(request.inputs(), path).isEmpty())) {
            throw new Refusal(BAD_VALUE, "resources: neither resources nor tags select anything");
        }
        var named = Stream.of("resources", "notResources")
                .flatMap(path -> request.all(path).stream())
                .map(String::valueOf)
                .toList();
        if (named.size() > MOST_RESOURCES) {
            throw new Refusal(BAD_VALUE, "resources: %d, at most %d are legal".formatted(named.size(), MOST_RESOURCES));
        }
        named.stream()
                .filter(arn -> !RESOURCE.matcher(arn).matches())
                .findFirst()
                .ifPresent(arn -> {
                    throw new Refusal(BAD_VALUE, "resources: Invalid ARN '%s'".formatted(arn));
                });
    }
}
