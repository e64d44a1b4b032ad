package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.Optional;

/**
 * How databases go: by what the last change said of them, not by what the program says now.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html
 */
final class DatabaseDeletions {
    private static final String SNAPSHOT = "rds:finalSnapshot";

    private DatabaseDeletions() {}

    static void protection(Request request) {
        if (request.flag("deletionProtection")) {
            throw Database.badCombination(
                    "deletionProtection: Cannot delete protected DB Instance, please disable deletion protection and try again");
        }
    }

    static void snapshot(Request request) {
        if (request.flag("skipFinalSnapshot")) {
            return;
        }
        if (new Database(request).isReplica()) {
            throw Database.badCombination(
                    "skipFinalSnapshot: FinalDBSnapshotIdentifier can not be specified when deleting a replica instance; it must be true");
        }
        var name = nameOf(request.inputs());
        if (name.isEmpty()) {
            throw Database.badCombination(
                    "finalSnapshotIdentifier: FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified");
        }
        if (request.account()
                .find(CloudResource.typeOfRemains(SNAPSHOT), request.scope(), name.get())
                .isPresent()) {
            throw new Refusal(
                    "DBSnapshotAlreadyExists",
                    "finalSnapshotIdentifier: Cannot create the snapshot because a snapshot with the identifier %s already exists"
                            .formatted(name.get()));
        }
    }

    /** The last snapshot outlives its database. */
    static CloudResource kept(Request request, CloudResource database) {
        if (!request.flag("skipFinalSnapshot")) {
            nameOf(database.inputs()).ifPresent(name -> request.account()
                    .put(CloudResource.remains(SNAPSHOT, request.scope(), name, database)));
        }
        return database;
    }

    private static Optional<String> nameOf(Map<String, Object> inputs) {
        return Paths.text(inputs, "finalSnapshotIdentifier").filter(name -> !name.isEmpty());
    }
}
