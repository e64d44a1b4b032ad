package io.tandem.rehearsal.replication;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.rules.Types;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Copies of recovery points to vaults of other regions, as plans ask for them. */
final class BackupCopies {
    private BackupCopies() {}

    static Stream<Stateful> held(Account account) {
        return account.all(Types.BACKUP_VAULT).stream()
                .map(vault -> new Stateful(Kind.BACKUP, vault.id(), vault.scope()));
    }

    static Stream<Replication> in(Account account) {
        return account.all(Types.BACKUP_PLAN).stream().flatMap(plan -> Paths.all(plan.inputs(), "rules").stream()
                .map(rule -> Paths.object((Map<?, ?>) rule))
                .flatMap(rule -> Paths.all(rule, "copyActions").stream()
                        .map(action -> Paths.object((Map<?, ?>) action))
                        .map(action -> copy(account, plan, rule, action))));
    }

    private static Replication copy(
            Account account, CloudResource plan, Map<String, Object> rule, Map<String, Object> action) {
        var arn = Paths.text(action, "destinationVaultArn").orElse("");
        var schedule = Paths.text(rule, "schedule").orElse("");
        return Replication.of(
                Kind.BACKUP,
                Paths.text(rule, "targetVaultName").orElse(""),
                plan.scope(),
                Regions.of(arn),
                BackupSchedule.interval(schedule),
                problem(account, plan, arn, action));
    }

    private static Optional<String> problem(
            Account account, CloudResource plan, String arn, Map<String, Object> action) {
        var region = Regions.of(arn);
        var vault = account.all(Types.BACKUP_VAULT, region).stream()
                .filter(candidate ->
                        candidate.attribute("arn").filter(arn::equals).isPresent())
                .findFirst();
        if (vault.isEmpty()) {
            return Optional.of("there is no vault '%s'".formatted(arn));
        }
        if (account.all(Types.BACKUP_SELECTION, plan.scope()).stream()
                .noneMatch(selection -> selection.attribute("planId").equals(Optional.of(plan.id())))) {
            return Optional.of("nothing is selected for plan %s".formatted(plan.logicalName()));
        }
        return KeyState.problem(account, vault.get(), "kmsKeyArn").or(() -> retention(account, vault.get(), action));
    }

    /** A locked vault takes no copy whose retention is outside its limits. */
    private static Optional<String> retention(Account account, CloudResource vault, Map<String, Object> action) {
        double days = number(action, "lifecycle.deleteAfter").orElse(Double.POSITIVE_INFINITY);
        return account.find(Types.BACKUP_VAULT_LOCK_CONFIGURATION, vault.scope(), vault.id())
                .filter(lock -> days < number(lock.inputs(), "minRetentionDays").orElse(0.0)
                        || days > number(lock.inputs(), "maxRetentionDays").orElse(Double.POSITIVE_INFINITY))
                .map(lock -> "the retention of the copy is outside the limits of the locked vault " + vault.id());
    }

    private static Optional<Double> number(Map<String, Object> inputs, String path) {
        return Paths.one(inputs, path).filter(Number.class::isInstance).map(number -> ((Number) number).doubleValue());
    }
}
