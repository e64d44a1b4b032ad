package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.DB_INSTANCE;
import static io.tandem.rehearsal.cloud.rules.Types.DB_PARAMETER_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.DatabasePair;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseReplicasTest extends InWorld {
    private static final String BAD = "InvalidParameterCombination";
    private static final String SOURCE = "replicateSourceDb";
    private static final String BACKUPS = "backupRetentionPeriod";

    private DatabasePair pair;

    @BeforeEach
    void build() {
        pair = new DatabasePair(world);
    }

    @Test
    void aReplicaInTheTwinHasWhatItsSourceHas() {
        assertThat(pair.replica(pair.source("dbName", "tandem")).outputs())
                .containsEntry("engine", "postgres")
                .containsEntry("engineVersion", "17.6")
                .containsEntry("allocatedStorage", 100.0)
                .containsEntry("username", "tandem")
                .containsEntry("dbName", "tandem");
    }

    @Test
    void aSourceOfAnotherRegionIsNamedByItsArn() {
        pair.source();

        assertRefused("DBInstanceNotFound", "ARN", () -> pair.replica("main"));
    }

    @Test
    void aSourceThatIsNotThereIsRefused() {
        assertRefused("DBInstanceNotFound", SOURCE, () -> pair.replica("arn:aws:rds:ap-south-1:111122223333:db:gone"));
    }

    @Test
    void aSourceWithoutBackupsIsRefused() {
        var source = pair.source(BACKUPS, Inputs.NONE);

        assertRefused("InvalidDBInstanceState", "Automated backups", () -> pair.replica(source));
    }

    @Test
    void aSourceWhosePasswordRdsManagesIsRefused() {
        var source = pair.source("password", Inputs.NONE, "manageMasterUserPassword", true);

        assertRefused("InvalidParameterValue", "ManageMasterUserPassword", () -> pair.replica(source));
    }

    @Test
    void aReplicaIsNoSourceForAnotherRegion() {
        var replica = pair.replica(pair.source());

        assertRefused(
                "InvalidDBInstanceState",
                SOURCE,
                () -> world.make(DB_INSTANCE, SOURCE, DatabasePair.arn(replica), "password", Inputs.NONE));
    }

    @Test
    void aReplicaOfAnEncryptedSourceNeedsAKey() {
        var source = pair.source();

        assertRefused(BAD, "kmsKeyId", () -> pair.replica(source, "kmsKeyId", Inputs.NONE));
    }

    @Test
    void aReplicaNeedsAKeyOfItsOwnRegion() {
        var source = pair.source();
        var key = world.one(Types.KEY).attribute("arn").orElseThrow();

        assertRefused("KMSKeyNotAccessibleFault", "ap-south-1", () -> pair.replica(source, "kmsKeyId", key));
    }

    @Test
    void anEncryptedReplicaOfAnUnencryptedSourceIsRefused() {
        var source = pair.source("storageEncrypted", Inputs.NONE, "kmsKeyId", Inputs.NONE);

        assertRefused(BAD, "unencrypted", () -> pair.replica(source));
    }

    @Test
    void aReplicaHasNoPasswordOfItsOwn() {
        var source = pair.source();

        assertRefused(BAD, "password", () -> pair.replica(source, "password", "another-password"));
    }

    @Test
    void aReplicaOfAnotherMajorVersionIsRefused() {
        var source = pair.source();

        assertRefused(BAD, "engineVersion", () -> pair.replica(source, "engineVersion", "16.10"));
    }

    @Test
    void aReplicaWithoutASubnetGroupIsRefused() {
        var source = pair.source();

        assertRefused(
                "InvalidSubnet", "dbSubnetGroupName", () -> pair.replica(source, "dbSubnetGroupName", Inputs.NONE));
    }

    @Test
    void aReplicaHasAParameterGroupTwoZonesAndBackupsOfItsOwn() {
        var group = pair.twin().make(DB_PARAMETER_GROUP, "name", "copy", "family", "postgres17");

        pair.replica(pair.source(), "parameterGroupName", group.id(), "multiAz", true, BACKUPS, 7);
    }

    @Test
    void backupsOfAReplicaBeforePostgres14AreRefused() {
        var source = pair.source("engineVersion", "13.22");

        assertRefused(BAD, BACKUPS, () -> pair.replica(source, BACKUPS, 7));
    }
}
