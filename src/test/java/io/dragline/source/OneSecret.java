package io.dragline.source;

import io.dragline.secret.SecretName;
import io.dragline.secret.Secrets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows one secret's value, whatever it is asked for. */
record OneSecret(String value) implements Secrets {
    @Override
    public String reveal(@Nullable String project, SecretName name) {
        return value;
    }

    @Override
    public void set(@Nullable String project, SecretName name, String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(@Nullable String project, SecretName name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> list(@Nullable String project) {
        return List.of();
    }

    @Override
    public boolean exists(@Nullable String project, SecretName name) {
        return true;
    }
}
