package io.dragline.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Encrypts with AES-256-GCM; what a value belongs to is authenticated with it, so that swapped rows do not decrypt. */
final class SecretKey {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String id;

    SecretKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.id = fingerprint(key);
    }

    /** Tells keys apart, and tells nothing of the key. */
    String id() {
        return id;
    }

    Sealed seal(@Nullable String project, SecretName name, long version, String value) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        try {
            return new Sealed(
                    id,
                    version,
                    nonce,
                    cipher(Cipher.ENCRYPT_MODE, project, name, version, nonce).doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt secret '" + name + "': " + e, e);
        }
    }

    String open(@Nullable String project, SecretName name, Sealed sealed) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, project, name, sealed.version(), sealed.nonce());
            return new String(cipher.doFinal(sealed.ciphertext()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "secret '" + name + "' does not decrypt: it was changed in the database, or"
                            + " written with another key file; set it again: dragline secret set " + name,
                    e);
        }
    }

    /** HMAC-SHA256 by a key of its own for each purpose, so that none is used for two things. */
    byte[] stamp(String purpose, byte[] content) {
        try {
            byte[] own = hmac(key.getEncoded(), ("dragline " + purpose).getBytes(StandardCharsets.UTF_8));
            return hmac(own, content);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has HmacSHA256", e);
        }
    }

    private static byte[] hmac(byte[] by, byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(by, "HmacSHA256"));
        return mac.doFinal(content);
    }

    private Cipher cipher(int mode, @Nullable String project, SecretName name, long version, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        String owner = String.join("|", "secret", project == null ? "" : project, name.value(), id, "" + version);
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String fingerprint(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("dragline key id".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(key), 8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
