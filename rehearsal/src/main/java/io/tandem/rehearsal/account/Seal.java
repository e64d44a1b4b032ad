package io.tandem.rehearsal.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what an account keeps of passwords, with a key that nobody but the user may read. Whoever finds a resource of
 * the account, in a log or a commit, has no secret.
 */
public final class Seal {
    private static final String MARK = "sealed:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The seal of the account in a folder, made the first time. */
    static Seal in(Path folder) {
        var file = folder.resolve("seal.key");
        try {
            if (!Files.exists(file)) {
                var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, owner);
                Files.writeString(file, Base64.getEncoder().encodeToString(random(KEY_BYTES)));
            }
            return new Seal(Base64.getDecoder().decode(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the key of the simulated account, " + file, e);
        }
    }

    /** The text, sealed; what is sealed already stays as it is. */
    public String close(String text) {
        if (text.startsWith(MARK)) {
            return text;
        }
        var nonce = random(NONCE_BYTES);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        var both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return MARK + Base64.getEncoder().encodeToString(both);
    }

    /** What was sealed; other text stays as it is. */
    public String open(String text) {
        if (!text.startsWith(MARK)) {
            return text;
        }
        var both = Base64.getDecoder().decode(text.substring(MARK.length()));
        var nonce = Arrays.copyOf(both, NONCE_BYTES);
        var sealed = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value does not belong to the key of this simulated account", e);
        }
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
