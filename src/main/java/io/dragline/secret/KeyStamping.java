package io.dragline.secret;

import io.dragline.user.Stamping;
import org.springframework.stereotype.Component;

/** Stamps with a key that is made of the data folder's, one for each purpose. */
@Component
class KeyStamping implements Stamping {
    private final SecretKey key;

    KeyStamping(SecretKey key) {
        this.key = key;
    }

    @Override
    public byte[] stamp(String purpose, byte[] content) {
        return key.stamp(purpose, content);
    }
}
