package io.tandem.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Tells values of charts apart: two programs of different versions are no twins, even with the same charts. */
final class ValuesDigest {
    /** Enough to tell a few versions of a file apart. */
    private static final int CHARACTERS = 12;

    private ValuesDigest() {}

    static Map<String, String> of(Collection<String> releases) {
        Map<String, String> digests = new TreeMap<>();
        releases.forEach(release -> digests.put(release, digest("values/" + release + ".yaml")));
        return digests;
    }

    private static String digest(String file) {
        try (var stream = Objects.requireNonNull(ValuesDigest.class.getResourceAsStream(file), file)) {
            var sha = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
            return HexFormat.of().formatHex(sha).substring(0, CHARACTERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
