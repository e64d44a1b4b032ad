package io.tandem.rehearsal.cloud;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** Identifiers in the forms that AWS uses. */
final class Identifiers {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Identifiers() {}

    /** One of the identifiers that a template writes in capitals, {@code uuid}, {@code base64} or {@code publicIp}. */
    static String of(String form) {
        return switch (form) {
            case "uuid" -> UUID.randomUUID().toString();
            case "base64" ->
                Base64.getEncoder().encodeToString(("simulated " + hex(32)).getBytes(StandardCharsets.UTF_8));
            // The range that documents use for addresses on the Internet (RFC 5737).
            case "publicIp" -> "203.0.113." + (1 + RANDOM.nextInt(254));
            default -> hex(Integer.parseInt(form.substring(3))).toUpperCase(Locale.ROOT);
        };
    }

    static String hex(int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(Character.forDigit(RANDOM.nextInt(16), 16));
        }
        return text.toString();
    }

    static String digits(int length) {
        var text = new StringBuilder("1");
        while (text.length() < length) {
            text.append(RANDOM.nextInt(10));
        }
        return text.toString();
    }

    /** An address in a CIDR block, past the five that AWS keeps for itself at the start of a subnet. */
    static String addressIn(String cidr) {
        var prefix = cidr.substring(0, cidr.indexOf('/')).split("\\.", -1);
        return "%s.%s.%s.%d"
                .formatted(prefix[0], prefix[1], prefix[2], Integer.parseInt(prefix[3]) + 5 + RANDOM.nextInt(6));
    }
}
