package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a database is. https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
final class Databases {
    private static final int LONGEST_IDENTIFIER = 63;
    private static final Set<String> ENGINES = Set.of(
            "postgres",
            "mysql",
            "mariadb",
            "oracle-ee",
            "oracle-ee-cdb",
            "oracle-se2",
            "oracle-se2-cdb",
            "sqlserver-ee",
            "sqlserver-se",
            "sqlserver-ex",
            "sqlserver-web",
            "db2-ae",
            "db2-se");

    /** https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html */
    private static final Pattern POSTGRES = Pattern.compile("1[1-8](\\.\\d{1,2})?(-rds\\.\\d{8})?");

    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Types.html */
    private static final Pattern CLASS = Pattern.compile("db\\.[a-z]+\\d+[a-z]*(-[a-z]+)?(\\.[a-z0-9]+)+");

    private Databases() {}

    static void identifier(Request request) {
        request.text("identifier")
                .filter(name -> name.length() > LONGEST_IDENTIFIER)
                .ifPresent(name -> {
                    throw Database.badValue(
                            "identifier: The parameter DBInstanceIdentifier is not a valid identifier: '%s' has more than %d characters"
                                    .formatted(name, LONGEST_IDENTIFIER));
                });
    }

    /** What the provider wants of an instance that is not copied from another. */
    static void complete(Request request) {
        var database = new Database(request);
        if (database.isCopy()) {
            return;
        }
        Stream.of("allocatedStorage", "engine", "username", "instanceClass")
                .filter(path ->
                        database.isNew() && Paths.one(request.inputs(), path).isEmpty())
                .findFirst()
                .ifPresent(path -> {
                    throw new Refusal("MissingParameter", path + ": required field is not set");
                });
    }

    static void engine(Request request) {
        var database = new Database(request);
        var engine = database.text("engine");
        if (!ENGINES.contains(engine) && !engine.startsWith("custom-")) {
            throw Database.badValue("engine: Invalid DB engine: '%s'".formatted(engine));
        }
        var version = database.text("engineVersion");
        if (database.isPostgres()
                && !version.isEmpty()
                && !POSTGRES.matcher(version).matches()) {
            throw Database.badCombination("engineVersion: Cannot find version %s for postgres".formatted(version));
        }
    }

    static void instanceClass(Request request) {
        request.text("instanceClass")
                .filter(name -> !CLASS.matcher(name).matches())
                .ifPresent(name -> {
                    throw Database.badValue("instanceClass: Invalid DB Instance class: %s".formatted(name));
                });
    }

    /** Versions go up only, over a major one if that is allowed explicitly. */
    static void upgrade(Request request) {
        var current = request.current();
        var asked = request.text("engineVersion").orElse("");
        if (current == null || asked.isEmpty()) {
            return;
        }
        var there = current.attribute("engineVersion").orElse(asked);
        int from = Database.majorOf(there);
        int to = Database.majorOf(asked);
        if (to < from || (to == from && minor(asked) < minor(there))) {
            throw Database.badCombination("engineVersion: Cannot upgrade %s from %s to %s"
                    .formatted(current.attribute("engine").orElse(""), there, asked));
        }
        if (to > from && !request.flag("allowMajorVersionUpgrade")) {
            throw Database.badCombination(
                    "engineVersion: The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version");
        }
    }

    /** The part after the first dot; a version without one follows what is there. */
    private static int minor(String version) {
        var parts = List.of(version.split("[.-]", -1));
        return parts.size() > 1 && parts.get(1).matches("\\d{1,4}")
                ? Integer.parseInt(parts.get(1))
                : Integer.MAX_VALUE;
    }
}
