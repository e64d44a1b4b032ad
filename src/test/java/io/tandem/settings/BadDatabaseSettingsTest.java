package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadDatabaseSettingsTest {
    private static final String OF_THE_TWIN = "arn:aws:rds:ap-south-2:111122223333:db:tandem-prod-database-1";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a version without its minor       | engineVersion             | '17'                    | "17" must be a PostgreSQL version of 14 to 17, such as 17.6
            a version with unbacked replicas  | engineVersion             | '13.9'                  | "13.9" must be a PostgreSQL version of 14 to 17, such as 17.6
            a class of EC2                    | instanceClass             | r7g.large               | "r7g.large" must be an RDS instance class, such as db.r7g.large
            a port RDS does not serve         | port                      | 443                     | 443 must be 1150 to 65535
            backups of less than a week       | backupRetentionDays       | 6                       | 6 must be 7 to 35
            backups for longer than RDS keeps | backupRetentionDays       | 36                      | 36 must be 7 to 35
            a backup window without its end   | backupWindow              | '19:00'                 | "19:00" must be a daily window of 60 minutes or more in UTC, such as 19:00-20:00
            a backup window too short         | backupWindow              | 19:00-19:59             | "19:00-19:59" must be a daily window of 60 minutes or more in UTC, such as 19:00-20:00
            a maintenance window of no day    | maintenanceWindow         | 21:00-22:00             | "21:00-22:00" must be a weekly window of 1 to 23 hours in UTC, such as sun:21:00-sun:22:00
            a maintenance window of two days  | maintenanceWindow         | sat:21:00-mon:21:00     | "sat:21:00-mon:21:00" must be a weekly window of 1 to 23 hours in UTC, such as sun:21:00-sun:22:00
            windows that meet                 | maintenanceWindow         | sun:19:30-sun:20:30     | "sun:19:30-sun:20:30" (backupWindow 19:00-20:00) must not meet that window
            an alarm at an idle replica's lag | replicaLagSeconds         | 300                     | 300 must be 360 to 3600
            a storage type of yesterday       | storage.type              | gp2                     | "gp2" (nearest: gp3) must be one of gp3, io2
            a volume too small                | storage.allocatedGiB      | 19                      | 19 must be 20 to 65536
            a volume that cannot grow         | storage.maxAllocatedGiB   | 219                     | 219 (allocatedGiB 200) must be a tenth more than allocatedGiB or higher
            operations for a small gp3        | storage.iops              | 12000                   | 12000 (allocatedGiB 200) must be absent: gp3 below 400 GiB has 3000, fixed
            a measurement every other second  | insight.monitoringSeconds | 2                       | 2 must be one of [1, 5, 10, 15, 30, 60]
            insights for a month of 30 days   | insight.performanceInsightsDays | 30                | 30 must be 7, 731 or 1 to 23 times 31
            a role of the stack               | role                      | primary                 | "primary" must be one of source, replica, promoted
            a second source                   | generation                | 2                       | 2 must be 1: a later generation begins as replica, so that it has the data of the one before
            a source that follows another     | source                    | arn:aws:rds:ap-south-2:111122223333:db:other | must be absent: role source follows no other database
            """)
    void anImpossibleDatabaseIsRefused(String what, String key, String yaml, String problem) {
        var shown = key.equals("source") ? " " : " = ";

        assertRefused(StackFile.primary().with("data.database." + key, yaml), key + shown + problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            io2 without operations      | {type: io2}                                                         | iops is missing: io2 has no default
            io2 on a small volume       | {type: io2, allocatedGiB: 50, iops: 1000}                           | allocatedGiB = 50 must be 100 to 65536
            too many for each GiB       | {type: io2, allocatedGiB: 100, iops: 100001}                        | iops = 100001 must be at most 1000 for each allocated GiB
            too few for a striped gp3   | {type: gp3, allocatedGiB: 400, iops: 3000}                          | iops = 3000 must be 12000 to 64000
            """)
    void impossibleStorageIsRefused(String what, String yaml, String problem) {
        assertRefused(StackFile.primary().with("data.database.storage", yaml), "storage." + problem);
    }

    @Test
    void aPortThatTheNetworkClosesIsRefused() {
        assertRefused(
                StackFile.primary().with("data.database.port", "5433"),
                "port = 5433 must be one of tandem:network.dataPorts, or nobody reaches it");
    }

    @Test
    void aDrStackMakesNoDatabaseOfItsOwn() {
        assertRefused(
                StackFile.dr().with("data.database.role", "source"),
                "role = \"source\" must be replica or promoted in a dr stack: its data comes from the primary");
    }

    @Test
    void aStandaloneStackFollowsNobody() {
        assertRefused(
                StackFile.standalone().with("data.database.role", "replica"),
                "role = \"replica\" must be source or promoted: a standalone stack has no twin to follow");
    }

    @Test
    void aPrimaryIsToldWhichDatabaseToFollow() {
        assertRefused(
                StackFile.primary().with("data.database.role", "replica"),
                "source is missing: the primary never reads its twin, so it is told which database to follow");
    }

    @Test
    void aReplicaFollowsADatabaseOfTheTwin() {
        assertRefused(
                StackFile.primary()
                        .with("data.database.role", "replica")
                        .with("data.database.source", OF_THE_TWIN.replace("ap-south-2", "ap-south-1")),
                "source = \"arn:aws:rds:ap-south-1:111122223333:db:tandem-prod-database-1\""
                        + " must be a database of the twin, arn:aws:rds:ap-south-2:111122223333:db:...");
    }

    @Test
    void aPrimaryMayFollowTheTwinAfterAFailover() {
        var database = StackFile.primary()
                .with("data.database.role", "replica")
                .with("data.database.generation", "2")
                .with("data.database.source", OF_THE_TWIN)
                .settings()
                .data()
                .database()
                .orElseThrow();

        assertThat(database.source()).contains(OF_THE_TWIN);
    }

    @Test
    void aPromotionTouchesNoOtherSetting() {
        var promoted = StackFile.primary()
                .with("data.database.role", "promoted")
                .with("data.database.generation", "2")
                .with("data.database.source", OF_THE_TWIN);

        assertThat(promoted.settings().data().database()).isPresent();
    }

    private static void assertRefused(StackFile file, String problem) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(file::settings)
                .withMessage(
                        "1 setting is wrong; nothing was changed:%n  1. tandem:data.database.%s".formatted(problem));
    }
}
