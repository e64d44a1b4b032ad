package io.tandem.settings;

import java.util.List;
import java.util.Optional;

/**
 * What counts as trouble. Whom its alarms reach say {@link AlarmSettings}.
 *
 * @param minutes how many minutes in a row something is wrong until its alarm rings
 * @param serverErrorPercent share of the requests that may be answered with 5xx
 * @param latencyMilliseconds time in which pods answer 99 of 100 requests
 * @param apiServerErrors answers with 5xx that the cluster's API may give in a minute
 * @param databaseCpuPercent how busy the database may be
 * @param databaseConnections connections that the database may have
 * @param databaseFreeStorageGiB storage that the database must have left, GiB
 * @param tableThrottles requests that a table or an index may turn away in a minute
 * @param certificateDays days that the certificate must still be valid
 */
public record ObserveSettings(
        int minutes,
        int serverErrorPercent,
        int latencyMilliseconds,
        int apiServerErrors,
        int databaseCpuPercent,
        int databaseConnections,
        int databaseFreeStorageGiB,
        int tableThrottles,
        int certificateDays) {
    private static final Legal<Integer> PERCENT = Legal.between(1, 99);

    /** CloudWatch looks back a day at most, and nobody wants to hear of trouble after an hour. */
    private static final Legal<Integer> MINUTES = Legal.between(1, 60);

    /**
     * ACM begins to renew weeks before the end, 60 days for a certificate of a year; until then nothing is wrong.
     *
     * @see <a href="https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html">AWS</a>
     */
    private static final Legal<Integer> CERTIFICATE_DAYS = Legal.between(1, 44);

    /** A larger instance of RDS for PostgreSQL takes no more by default. */
    private static final int MOST_CONNECTIONS = 5000;

    /** GiB, for a database that is not small. */
    private static final int FREE_STORAGE = 20;

    public ObserveSettings {
        new Rules()
                .check("minutes", minutes, MINUTES)
                .check("serverErrorPercent", serverErrorPercent, PERCENT)
                .check("latencyMilliseconds", latencyMilliseconds, Legal.between(1, 60_000))
                .check("apiServerErrors", apiServerErrors, Legal.between(0, 100_000))
                .check("databaseCpuPercent", databaseCpuPercent, PERCENT)
                .check("databaseConnections", databaseConnections, Legal.between(1, MOST_CONNECTIONS))
                .check("databaseFreeStorageGiB", databaseFreeStorageGiB, Legal.between(1, 65_536))
                .check("tableThrottles", tableThrottles, Legal.between(0, 100_000))
                .check("certificateDays", certificateDays, CERTIFICATE_DAYS)
                .enforce();
    }

    /** @param database what is watched, if there is one */
    static ObserveSettings read(Section in, Optional<DatabaseSettings> database) {
        return new ObserveSettings(
                in.integer("minutes").orElse(5),
                in.integer("serverErrorPercent").orElse(5),
                in.integer("latencyMilliseconds").orElse(1000),
                in.integer("apiServerErrors").orElse(10),
                in.integer("databaseCpuPercent").orElse(80),
                in.integer("databaseConnections").orElse(1000),
                in.integer("databaseFreeStorageGiB").orElse(freeStorage(database)),
                in.integer("tableThrottles").orElse(10),
                in.integer("certificateDays").orElse(30));
    }

    /** An alarm that the database as it is made would set off tells nothing. */
    void checkAgainst(Rules rules, DatabaseSettings database) {
        int allocated = database.storage().allocatedGiB();
        rules.check(
                databaseFreeStorageGiB < allocated,
                new Problem(
                        List.of("observe.databaseFreeStorageGiB", "data.database.storage.allocatedGiB"),
                        "%d (data.database.storage.allocatedGiB %d)".formatted(databaseFreeStorageGiB, allocated),
                        "must be less than the database has"));
    }

    private static int freeStorage(Optional<DatabaseSettings> database) {
        return database.map(shape -> shape.storage().allocatedGiB() / 10)
                .filter(tenth -> tenth < FREE_STORAGE)
                .orElse(FREE_STORAGE);
    }
}
