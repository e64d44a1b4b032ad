package io.tandem.data;

import static io.tandem.data.BuiltDatabases.DATABASE;
import static io.tandem.data.BuiltDatabases.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a database is by its role, and what changes with it. */
class DatabaseRolesTest {
    private final RecordedResources source = BuiltDatabases.with(StackFile.primary());
    private final RecordedResources replica = BuiltDatabases.with(StackFile.dr());

    @Test
    void aSourceIsMadeWithItsUserAndStorage() {
        assertThat(source.inputs(DATABASE, FIRST))
                .containsKeys("username", "dbName", "password", "allocatedStorage", "storageType")
                .doesNotContainKey("replicateSourceDb");
    }

    @Test
    void rdsNeverManagesThePassword() {
        assertThat(source.inputs(DATABASE, FIRST)).doesNotContainKey("manageMasterUserPassword");
    }

    @Test
    void aSourceLeavesAFinalSnapshot() {
        assertThat(source.inputs(DATABASE, FIRST))
                .containsEntry("skipFinalSnapshot", false)
                .containsEntry("finalSnapshotIdentifier", FIRST + "-final");
    }

    @Test
    void theDrDatabaseFollowsThePrimarys() {
        assertThat(replica.inputs(DATABASE, FIRST)).containsEntry("replicateSourceDb", "arn:primary");
    }

    @Test
    void aReplicaIsToldNothingThatItsSourceDecides() {
        assertThat(replica.inputs(DATABASE, FIRST))
                .doesNotContainKeys(
                        "username",
                        "dbName",
                        "password",
                        "allocatedStorage",
                        "storageType",
                        "iops",
                        "finalSnapshotIdentifier")
                .containsEntry("skipFinalSnapshot", true);
    }

    @Test
    void aPromotionIsNothingButThePromotion() {
        var promoted = BuiltDatabases.with(StackFile.dr().with("data.database.role", "promoted"));

        var before = replica.inputs(DATABASE, FIRST);
        var after = promoted.inputs(DATABASE, FIRST);
        assertThat(promoted.names()).isEqualTo(replica.names());
        assertThat(Stream.concat(before.keySet().stream(), after.keySet().stream())
                        .filter(input ->
                                !Optional.ofNullable(before.get(input)).equals(Optional.ofNullable(after.get(input)))))
                .containsOnly("replicateSourceDb", "skipFinalSnapshot", "finalSnapshotIdentifier");
    }

    @Test
    void afterAPromotionTheOldPrimaryIsRebuiltAsAnotherInstance() {
        var rebuilt = BuiltDatabases.with(StackFile.primary()
                .with("data.database.role", "replica")
                .with("data.database.generation", "2")
                .with("data.database.source", "arn:aws:rds:ap-south-2:111122223333:db:" + FIRST));

        assertThat(rebuilt.inputsOfAll(DATABASE)).hasSize(1);
        assertThat(rebuilt.inputs(DATABASE, "tandem-prod-database-2"))
                .containsEntry("identifier", "tandem-prod-database-2")
                .containsEntry("replicateSourceDb", "arn:aws:rds:ap-south-2:111122223333:db:" + FIRST);
    }
}
