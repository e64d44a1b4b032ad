package io.tandem.rehearsal.cloud;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.InputFact;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.values.Paths;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Passwords and the like. The account keeps a salted digest in their place, in memory and on disk: enough to tell
 * whether a value is still the same. Only the engine has the values, encrypted in its state.
 */
final class SensitiveValues {
    private static final String MARK = "sensitive value, sha256:";
    private static final int SALT = 32;

    private SensitiveValues() {}

    /** The resource as the account keeps it. */
    static CloudResource digested(ResourceType type, CloudResource resource) {
        return replaced(type, resource, (input, value) -> isDigest(value) ? value : digest(value));
    }

    /** The resource as it is answered to the engine: where a digest is that of a value it knows, that value. */
    static CloudResource restored(ResourceType type, CloudResource resource, Map<String, Object> known) {
        return replaced(type, resource, (input, value) -> Paths.all(known, input.path()).stream()
                .filter(candidate -> isOf(candidate, value))
                .findFirst()
                .orElse(value));
    }

    private static CloudResource replaced(
            ResourceType type, CloudResource resource, BiFunction<InputFact, Object, Object> replacement) {
        var inputs = resource.inputs();
        var outputs = resource.outputs();
        for (var input : type.inputs().values()) {
            if (input.sensitive()) {
                inputs = Paths.replaced(inputs, input.path(), value -> replacement.apply(input, value));
                outputs = Paths.replaced(outputs, input.path(), value -> replacement.apply(input, value));
            }
        }
        return resource.holding(inputs, outputs);
    }

    private static boolean isDigest(Object value) {
        return value instanceof String text && text.startsWith(MARK);
    }

    private static boolean isOf(Object candidate, Object stored) {
        if (!isDigest(stored)) {
            return false;
        }
        var salt = String.valueOf(stored).substring(MARK.length(), MARK.length() + SALT);
        return stored.equals(digest(salt, candidate));
    }

    private static String digest(Object value) {
        return digest(Identifiers.hex(SALT), value);
    }

    private static String digest(String salt, Object value) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest((salt + value).getBytes(StandardCharsets.UTF_8));
            return MARK + salt + ":" + HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
