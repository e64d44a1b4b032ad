package io.tandem.settings;

import java.util.List;
import java.util.Optional;

/**
 * Bounds that nobody's backups in a vault can leave.
 *
 * @param minRetentionDays shortest time that a backup is kept
 * @param maxRetentionDays longest time
 * @param changeableForDays days until the lock itself cannot be changed or lifted by anybody, AWS included; without it
 *     who may administer the vault may lift it
 */
public record VaultLockSettings(int minRetentionDays, int maxRetentionDays, Optional<Integer> changeableForDays) {
    private static final int MOST_DAYS = 36500;

    public VaultLockSettings {
        Rules rules = new Rules()
                .check("minRetentionDays", minRetentionDays, Legal.between(1, MOST_DAYS))
                .check("maxRetentionDays", maxRetentionDays, Legal.between(1, MOST_DAYS))
                .check(
                        minRetentionDays <= maxRetentionDays,
                        new Problem(
                                List.of("maxRetentionDays", "minRetentionDays"),
                                "%d (minRetentionDays %d)".formatted(maxRetentionDays, minRetentionDays),
                                "must be minRetentionDays or more"));
        changeableForDays.ifPresent(days -> rules.check("changeableForDays", days, Legal.between(3, MOST_DAYS)));
        rules.enforce();
    }

    static VaultLockSettings read(Section in) {
        return new VaultLockSettings(
                in.integer("minRetentionDays").required(7),
                in.integer("maxRetentionDays").required(365),
                in.integer("changeableForDays").optional());
    }

    boolean allows(int retentionDays) {
        return minRetentionDays <= retentionDays && retentionDays <= maxRetentionDays;
    }
}
