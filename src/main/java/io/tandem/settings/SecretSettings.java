package io.tandem.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret of the platform or of a service. Its value is never in a stack file.
 *
 * @param description what it is for
 * @param recoveryWindowDays days in which a deleted secret can be had back; its name is taken as long
 * @param rotation who changes it, if anybody does by himself
 */
public record SecretSettings(
        Optional<String> description, int recoveryWindowDays, Optional<SecretRotationSettings> rotation) {
    /** The secret with the master credentials of the database. */
    public static final String DATABASE = "database";

    /** The secret with the password of the cache. */
    public static final String CACHE = "cache";

    /** A hyphen and six characters at the end look like what Secrets Manager puts behind the name in an ARN. */
    static final Legal<String> NAME = Legal.where(
            "2 to 64 lower-case letters, digits, hyphens and slashes, starting with a letter, ending with a letter or"
                    + " digit, and not with a hyphen and six of them",
            name -> Pattern.matches("[a-z][a-z0-9/-]{0,62}[a-z0-9]", name) && !name.matches(".*-[a-z0-9]{6}"));

    public SecretSettings {
        new Rules()
                .check("recoveryWindowDays", recoveryWindowDays, Legal.between(7, 30))
                .enforce();
    }

    static SecretSettings read(Section in) {
        return new SecretSettings(
                in.text("description").optional(),
                in.integer("recoveryWindowDays").orElse(30),
                in.optionalObject("rotation", SecretRotationSettings::read));
    }

    /** The secrets of a region: those that its stack file names, and those of its stores. */
    static Map<String, SecretSettings> complete(
            Map<String, SecretSettings> named, Optional<DatabaseSettings> database, Optional<CacheSettings> cache) {
        Map<String, SecretSettings> all = new LinkedHashMap<>(named);
        database.ifPresent(store -> all.putIfAbsent(DATABASE, of("Master credentials of the database")));
        cache.ifPresent(store -> all.putIfAbsent(CACHE, of("Password of the cache")));
        return all;
    }

    private static SecretSettings of(String description) {
        return new SecretSettings(Optional.of(description), 30, Optional.empty());
    }
}
