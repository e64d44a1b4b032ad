package io.tandem.rehearsal.pullrequest;

import io.tandem.rehearsal.values.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values that a comment may show: small, of one line, and not what the engine or their name says is secret. */
final class Shown {
    /** What the engine writes in its events for a secret. */
    static final String SECRET = "[secret]";

    private static final int LONGEST = 60;

    /** A second net, for what nobody marked: names under which secrets are kept. */
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(password|secret(?!s?manager)|token|credential|private_?key|passphrase).*");

    private Shown() {}

    /** {@code 10 → 30}; empty if a value is not for showing. */
    static Optional<String> change(PropertyPath place, Map<String, ?> before, Map<String, ?> after) {
        var old = place.in(before).orElse(null);
        var young = place.in(after).orElse(null);
        if (isSecret(old)
                || isSecret(young)
                || SECRET_NAME.matcher(place.text()).matches()) {
            return Optional.of(SECRET);
        }
        return isSmall(old) && isSmall(young) ? Optional.of(text(old) + " → " + text(young)) : Optional.empty();
    }

    private static boolean isSecret(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.values().stream().anyMatch(Shown::isSecret);
        }
        return value instanceof List<?> items ? items.stream().anyMatch(Shown::isSecret) : SECRET.equals(value);
    }

    private static boolean isSmall(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length() <= LONGEST && text.lines().count() <= 1;
        }
        return value == null || value instanceof Number || value instanceof Boolean;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Double number && number == Math.rint(number)) {
            return String.valueOf(number.longValue());
        }
        if (value instanceof String text && Unknown.isOnTheWire(text)) {
            return "known after up";
        }
        return value == null ? "none" : value.toString();
    }
}
