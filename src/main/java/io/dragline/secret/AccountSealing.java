package io.dragline.secret;

import io.dragline.user.Sealing;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Seals what belongs to an account with the key of the data folder, as {@code keyId.nonce.ciphertext}. */
@Component
class AccountSealing implements Sealing {
    private static final SecretName NAME = new SecretName("second-factor");

    private final SecretKey key;

    AccountSealing(SecretKey key) {
        this.key = key;
    }

    @Override
    public String seal(String owner, String text) {
        Sealed sealed = key.seal(place(owner), NAME, 1, text);
        Base64.Encoder base64 = Base64.getEncoder();
        return sealed.keyId() + "." + base64.encodeToString(sealed.nonce()) + "."
                + base64.encodeToString(sealed.ciphertext());
    }

    @Override
    public String open(String owner, String sealed) {
        String[] parts = sealed.split("\\.", 3);
        Base64.Decoder base64 = Base64.getDecoder();
        return key.open(place(owner), NAME, new Sealed(parts[0], 1, base64.decode(parts[1]), base64.decode(parts[2])));
    }

    /** No project is called so. */
    private static String place(String owner) {
        return "account " + owner;
    }
}
