package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Request;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The first user of a database and how it is known.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.Constraints
 */
final class DatabaseCredentials {
    private static final Pattern USER = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");
    private static final Pattern DATABASE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
    private static final Pattern PASSWORD = Pattern.compile("[!-~&&[^/@\"]]{8,128}");

    /** Roles that RDS makes itself, and words of SQL. */
    private static final Set<String> RESERVED = Set.of(
            "admin",
            "rdsadmin",
            "rdsrepladmin",
            "rdstopmgr",
            "rds_superuser",
            "public",
            "user",
            "all",
            "and",
            "any",
            "authorization",
            "default",
            "from",
            "grant",
            "group",
            "select",
            "table",
            "where");

    private DatabaseCredentials() {}

    static void user(Request request) {
        var database = new Database(request);
        request.text("username").filter(user -> database.isPostgres()).ifPresent(user -> {
            if (!USER.matcher(user).matches()) {
                throw Database.badValue(
                        "username: The parameter MasterUsername is not a valid identifier: '%s'".formatted(user));
            }
            if (RESERVED.contains(user.toLowerCase(Locale.ROOT))) {
                throw Database.badValue(
                        "username: MasterUsername %s cannot be used as it is a reserved word used by the engine"
                                .formatted(user));
            }
        });
        request.text("dbName")
                .filter(name -> database.isPostgres() && !DATABASE.matcher(name).matches())
                .ifPresent(name -> {
                    throw Database.badValue(
                            "dbName: DBName must begin with a letter or an underscore and contain only alphanumeric characters and underscores, at most 63: '%s'"
                                    .formatted(name));
                });
    }

    /** One password, of the program or of RDS; what it is stands in no message. */
    static void password(Request request) {
        var database = new Database(request);
        var password = request.text("password");
        boolean managed = request.flag("manageMasterUserPassword");
        if (database.isReplica() && managed) {
            throw Database.badValue(
                    "manageMasterUserPassword: ManageMasterUserPassword isn't supported for read replica");
        }
        if (database.isReplica() && password.isPresent()) {
            throw Database.badCombination(
                    "password: Cannot change master user password on an RDS %s Read Replica: it is that of its source"
                            .formatted(database.text("engine")));
        }
        if (database.isNew() && !database.isCopy() && !managed && password.isEmpty()) {
            throw Database.badValue(
                    "password: The parameter MasterUserPassword must be provided and must not be blank");
        }
        if (password.filter(text -> !PASSWORD.matcher(text).matches()).isPresent()) {
            throw Database.badValue(
                    "password: The parameter MasterUserPassword is not a valid password. It has 8 to 128 characters, and only printable ASCII characters besides '/', '@', '\"', ' ' may be used");
        }
        if (!managed && request.text("masterUserSecretKmsKeyId").isPresent()) {
            throw Database.badCombination(
                    "masterUserSecretKmsKeyId: You can't specify it unless manageMasterUserPassword is set");
        }
    }
}
