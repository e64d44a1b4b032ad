package io.tandem.policy.recovery;

import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.HIGH;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Backups that outlive their region. https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html */
final class BackupRules {
    /**
     * Every day, by either field that can say so, or more often.
     * https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html
     */
    private static final Pattern DAILY = Pattern.compile("rate\\((\\d|1\\d|2[0-4]) hours?\\)|rate\\(1 day\\)"
            + "|cron\\(\\S+ \\S+ (\\* \\* \\?|\\*/1 \\* \\?|1/1 \\* \\?|\\? \\* \\*) \\*\\)");

    private BackupRules() {}

    static List<Rule> rules() {
        return List.of(rule("dr09-backups-are-copied", HIGH, "Each plan copies a daily backup to the other region")
                .because("Replication copies a deletion within seconds; only a backup elsewhere survives both.")
                .fix("a rule with copyActions to a vault of the other region, on a daily schedule or a shorter one; "
                        + "others may stand beside it.")
                .on(Types.BACKUP_PLAN)
                .requires(subject -> Verdict.any(
                        subject.resource().properties().all("rules[]").stream()
                                .map(plan -> copies(plan, subject))
                                .toList(),
                        "it has no rules")));
    }

    private static Verdict copies(Value plan, Subject subject) {
        var targets = plan.all("copyActions[].destinationVaultArn");
        if (targets.stream().anyMatch(Value::isUnknown) || plan.isUnknown()) {
            return Verdict.deferred("copyActions");
        }
        boolean elsewhere = targets.stream()
                .flatMap(arn -> arn.text().flatMap(Sites::regionOf).stream())
                .anyMatch(region -> !subject.resource().region().equals(Optional.of(region)));
        boolean often =
                plan.at("schedule").text().filter(DAILY.asMatchPredicate()).isPresent();
        return Verdict.passIf(
                        elsewhere && often,
                        elsewhere ? "its schedule runs less than daily" : "it copies to no vault of another region")
                .ifKnown(plan);
    }
}
