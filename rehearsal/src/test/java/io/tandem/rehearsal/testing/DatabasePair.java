package io.tandem.rehearsal.testing;

import io.tandem.rehearsal.account.CloudResource;
import java.util.Map;
import java.util.stream.Stream;

/** An encrypted database with backups and its replica in the twin. */
public final class DatabasePair {
    private static final String DATABASE = "aws:rds/instance:Instance";

    private final World world;
    private final Twin twin;

    public DatabasePair(World world) {
        this.world = world;
        this.twin = new Twin(world);
    }

    public Twin twin() {
        return twin;
    }

    public CloudResource source(Object... changes) {
        var key = world.one("aws:kms/key:Key").attribute("arn").orElseThrow();
        var inputs =
                Inputs.of("identifier", "main", "backupRetentionPeriod", 7, "storageEncrypted", true, "kmsKeyId", key);
        return world.make(
                DATABASE,
                Inputs.with(inputs, changes).entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray());
    }

    public CloudResource replica(CloudResource source, Object... changes) {
        return replica(arn(source), changes);
    }

    public CloudResource replica(String source, Object... changes) {
        return twin.create(DATABASE, Inputs.with(inputs(source), changes));
    }

    /** The database as it is now. */
    public CloudResource now(CloudResource database) {
        return world.cloud()
                .account()
                .find(DATABASE, database.scope(), database.id())
                .orElseThrow();
    }

    public static String arn(CloudResource database) {
        return database.attribute("arn").orElseThrow();
    }

    private Map<String, Object> inputs(String source) {
        return Inputs.of(
                "identifier",
                world.freshName(),
                "replicateSourceDb",
                source,
                "instanceClass",
                "db.r7g.large",
                "dbSubnetGroupName",
                twin.databaseSubnets(),
                "storageEncrypted",
                true,
                "kmsKeyId",
                twin.key(),
                "skipFinalSnapshot",
                true);
    }
}
