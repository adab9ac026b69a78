package io.dragline.server;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;

/**
 * What a machine presents to prove who it is.
 *
 * @param fingerprint as {@code ssh-keygen -l} prints it
 * @param type such as {@code ssh-ed25519}
 */
public record HostKey(String fingerprint, String type) {
    static HostKey of(PublicKey key) {
        byte[] blob = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(blob);
            return new HostKey(
                    "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest),
                    KeyType.fromKey(key).toString());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What a person types on that machine's console to see its own key. */
    public String howToCompare() {
        String file = type.startsWith("ecdsa") ? "ecdsa" : type.equals("ssh-rsa") ? "rsa" : "ed25519";
        return "ssh-keygen -lf /etc/ssh/ssh_host_" + file + "_key.pub";
    }
}
