package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** When backups are taken and how long they are kept. https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRule.html */
final class Backups {
    private static final String BAD_VALUE = "InvalidParameterValueException";
    private static final Pattern PLAN = Pattern.compile("[A-Za-z0-9_.-]{1,50}");
    private static final Pattern SCHEDULE = Pattern.compile("cron\\((\\S+ ){5}\\S+\\)|rate\\(\\d+ \\w+\\)");
    private static final Pattern VAULT =
            Pattern.compile("arn:aws:backup:([a-z0-9-]+):\\d{12}:backup-vault:[A-Za-z0-9_-]{2,50}");

    /** In minutes: an hour to start in, and one more to finish. */
    private static final int HOUR = 60;

    private static final int USUAL_START = 60;
    private static final int USUAL_COMPLETION = 180;

    /** In days. */
    private static final int LONGEST = 36500;

    private static final int LONGEST_CONTINUOUS = 35;
    private static final int LEAST_IN_COLD_STORAGE = 90;

    private Backups() {}

    static void plan(Request request) {
        request.text("name").filter(name -> !PLAN.matcher(name).matches()).ifPresent(name -> {
            throw new Refusal(BAD_VALUE, "name: '%s', legal is %s".formatted(name, PLAN));
        });
        request.objects("rules").forEach(rule -> {
            vault(request, rule);
            windows(rule);
            retention(rule);
            Paths.all(rule, "copyActions").forEach(copy -> copy(rule, Paths.object((Map<?, ?>) copy)));
        });
    }

    private static void vault(Request request, Map<String, Object> rule) {
        var vault = Paths.text(rule, "targetVaultName").orElse("");
        if (request.account().find(Types.BACKUP_VAULT, request.scope(), vault).isEmpty()) {
            throw refusal(
                    rule, "targetVaultName: Backup vault '%s' does not exist in %s".formatted(vault, request.scope()));
        }
    }

    private static void windows(Map<String, Object> rule) {
        Paths.text(rule, "schedule")
                .filter(text -> !SCHEDULE.matcher(text).matches())
                .ifPresent(text -> {
                    throw refusal(rule, "schedule: Invalid schedule expression '%s'".formatted(text));
                });
        int start = Numbers.whole(rule, "startWindow").orElse(USUAL_START);
        int completion = Numbers.whole(rule, "completionWindow").orElse(USUAL_COMPLETION);
        if (start < HOUR || completion < start + HOUR) {
            throw refusal(
                    rule,
                    "completionWindow: the start window has at least %d minutes and the completion window %d more"
                            .formatted(HOUR, HOUR));
        }
    }

    private static void retention(Map<String, Object> rule) {
        lifecycle(rule, "lifecycle", rule);
        boolean continuous = Boolean.TRUE.equals(rule.get("enableContinuousBackup"));
        var days = days(rule, "lifecycle.deleteAfter");
        if (continuous && days(rule, "lifecycle.coldStorageAfter").isPresent()) {
            throw refusal(rule, "lifecycle: Invalid lifecycle. MoveToColdStorageAfterDays is unavailable");
        }
        if (continuous && days.filter(d -> d <= LONGEST_CONTINUOUS).isEmpty()) {
            throw refusal(
                    rule,
                    "lifecycle: Invalid lifecycle. DeleteAfterDays cannot be less than 1 or more than %d days"
                            .formatted(LONGEST_CONTINUOUS));
        }
    }

    /** Whether the other region has the vault shows when the first copy is made. */
    private static void copy(Map<String, Object> rule, Map<String, Object> copy) {
        var arn = Paths.text(copy, "destinationVaultArn").orElse("");
        if (!VAULT.matcher(arn).matches() || !Regions.all().contains(Regions.of(arn))) {
            throw refusal(
                    rule, "copyActions[].destinationVaultArn: '%s' is no vault of an enabled region".formatted(arn));
        }
        lifecycle(rule, "copyActions[].lifecycle", copy);
    }

    private static void lifecycle(Map<String, Object> rule, String path, Map<String, Object> of) {
        var delete = days(of, "lifecycle.deleteAfter");
        var cold = days(of, "lifecycle.coldStorageAfter");
        if (delete.filter(days -> days > LONGEST).isPresent()) {
            throw refusal(
                    rule,
                    path
                            + ": Invalid lifecycle. DeleteAfterDays cannot be less than 1 or more than %d days"
                                    .formatted(LONGEST));
        }
        if (delete.isPresent()
                && cold.filter(days -> delete.get() < days + LEAST_IN_COLD_STORAGE)
                        .isPresent()) {
            throw refusal(
                    rule,
                    path
                            + ": Invalid lifecycle. DeleteAfterDays cannot be less than %d days apart from MoveToColdStorageAfterDays"
                                    .formatted(LEAST_IN_COLD_STORAGE));
        }
    }

    /** The provider does not send a zero. */
    private static Optional<Integer> days(Map<String, Object> rule, String path) {
        return Numbers.whole(rule, path).filter(days -> days != 0);
    }

    private static Refusal refusal(Map<String, Object> rule, String reason) {
        return new Refusal(
                BAD_VALUE,
                "rules[].%s (Error in rule %s)"
                        .formatted(reason, Paths.text(rule, "ruleName").orElse("")));
    }
}
