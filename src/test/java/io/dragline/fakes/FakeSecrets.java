package io.dragline.fakes;

import io.dragline.secret.MissingSecret;
import io.dragline.secret.SecretName;
import io.dragline.secret.Secrets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Secrets in memory. */
public final class FakeSecrets implements Secrets {
    private final Map<String, String> all = new HashMap<>();

    @Override
    public String reveal(@Nullable String project, SecretName name) {
        String value = all.getOrDefault(project + "/" + name, all.get("null/" + name));
        if (value == null) throw new MissingSecret(project, name);
        return value;
    }

    @Override
    public void set(@Nullable String project, SecretName name, String value) {
        all.put(project + "/" + name, value);
    }

    @Override
    public boolean remove(@Nullable String project, SecretName name) {
        return all.remove(project + "/" + name) != null;
    }

    @Override
    public List<Entry> list(@Nullable String project) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean exists(@Nullable String project, SecretName name) {
        return all.containsKey(project + "/" + name);
    }
}
