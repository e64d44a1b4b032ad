package io.tandem.rehearsal.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupCopiesTest extends InWorld {

    private static final String VAULT = "aws:backup/vault:Vault";
    private static final String THERE = "arn:aws:backup:ap-south-2:111122223333:backup-vault:twin";

    private void plan(Object... action) {
        var copy = Inputs.with(Inputs.of("destinationVaultArn", THERE), action);
        var plan = world.make(
                "aws:backup/plan:Plan",
                "rules",
                List.of(Inputs.of(
                        "ruleName",
                        "daily",
                        "targetVaultName",
                        world.one(VAULT).id(),
                        "schedule",
                        "cron(0 18 * * ? *)",
                        "copyActions",
                        List.of(copy))));
        world.make("aws:backup/selection:Selection", "planId", plan.id());
    }

    private void vaultThere() {
        world.create(VAULT, "ap-south-2", Inputs.of("name", "twin"));
    }

    private List<Replication> copies() {
        return BackupCopies.in(world.cloud().account()).toList();
    }

    private void assertBroken(String why) {
        assertThat(copies())
                .singleElement()
                .extracting(Replication::why)
                .asString()
                .contains(why);
    }

    @Test
    void aVaultIsCopiedAsOftenAsThePlanSays() {
        vaultThere();
        plan();

        assertThat(copies()).singleElement().satisfies(copy -> {
            assertThat(copy.name()).isEqualTo(world.one(VAULT).id());
            assertThat(copy.to()).isEqualTo("ap-south-2");
            assertThat(copy.works()).isTrue();
            assertThat(copy.lag()).isEqualTo(Duration.ofDays(1));
        });
    }

    @Test
    void aVaultThatIsNotThereTakesNothing() {
        vaultThere();
        plan();
        world.cloud().account().all(VAULT, "ap-south-2").forEach(world.cloud().account()::remove);

        assertBroken("no vault");
    }

    @Test
    void aPlanWithoutSelectionCopiesNothing() {
        vaultThere();
        plan();
        world.cloud().account().all("aws:backup/selection:Selection").forEach(world::delete);

        assertBroken("nothing is selected");
    }

    @Test
    void aLockedVaultTakesNoCopyThatGoesTooSoon() {
        vaultThere();
        plan("lifecycle.deleteAfter", 7);
        world.create(
                "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
                "ap-south-2",
                Inputs.of("backupVaultName", "twin", "minRetentionDays", 30));

        assertBroken("locked");
    }
}
