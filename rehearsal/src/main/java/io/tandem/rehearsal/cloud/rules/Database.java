package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An RDS instance as it is asked for. What the program leaves out comes from the instance, or from its source. */
record Database(Request request) {
    static final String BAD_VALUE = "InvalidParameterValue";
    static final String BAD_COMBINATION = "InvalidParameterCombination";
    static final String BAD_STATE = "InvalidDBInstanceState";

    /** The instance that a replica copies, named by its ARN or, in its own region, by its identifier. */
    static Optional<CloudResource> source(Account account, String region, String name) {
        return Stream.concat(
                        account.all(Types.DB_INSTANCE, region).stream().filter(db -> is(db, "identifier", name)),
                        account.all(Types.DB_INSTANCE).stream().filter(db -> is(db, "arn", name)))
                .findFirst();
    }

    /** The replicas of an instance, in all regions. */
    static Stream<CloudResource> replicasOf(Account account, CloudResource database) {
        return account.all(Types.DB_INSTANCE).stream()
                .filter(replica -> Paths.text(replica.inputs(), "replicateSourceDb")
                        .flatMap(name -> source(account, replica.scope(), name))
                        .filter(source -> source.id().equals(database.id()))
                        .isPresent());
    }

    boolean isNew() {
        return request.operation() == Request.Operation.CREATE;
    }

    boolean isReplica() {
        return request.text("replicateSourceDb").filter(name -> !name.isEmpty()).isPresent();
    }

    /** Whether its content comes from somewhere else, and with it what the program need not say. */
    boolean isCopy() {
        return isReplica()
                || Stream.of("snapshotIdentifier", "restoreToPointInTime", "s3Import")
                        .anyMatch(path -> Paths.one(request.inputs(), path).isPresent());
    }

    Optional<CloudResource> source() {
        return request.text("replicateSourceDb").flatMap(name -> source(request.account(), request.scope(), name));
    }

    boolean isCrossRegion() {
        return source().filter(db -> !db.scope().equals(request.scope())).isPresent();
    }

    Optional<Object> value(String path) {
        return Paths.one(request.inputs(), path)
                .or(() -> Optional.ofNullable(request.current()).flatMap(db -> Paths.one(db.outputs(), path)))
                .or(() -> source().flatMap(db -> Paths.one(db.outputs(), path)));
    }

    String text(String path) {
        return value(path).map(Objects::toString).orElse("");
    }

    int number(String path) {
        return value(path)
                .filter(Number.class::isInstance)
                .map(n -> ((Number) n).intValue())
                .orElse(0);
    }

    int asked(String path) {
        return Numbers.whole(request.inputs(), path).orElse(0);
    }

    boolean isPostgres() {
        return text("engine").equals("postgres");
    }

    /** 17 of 17.6, and 0 of what is no version. */
    int major() {
        return majorOf(text("engineVersion"));
    }

    static int majorOf(String version) {
        var digits = version.split("\\.", -1)[0];
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    static Refusal badValue(String message) {
        return new Refusal(BAD_VALUE, message);
    }

    static Refusal badCombination(String message) {
        return new Refusal(BAD_COMBINATION, message);
    }

    private static boolean is(CloudResource resource, String path, String value) {
        return resource.attribute(path).filter(value::equals).isPresent();
    }
}
