package io.dragline.server;

import io.dragline.secret.MissingSecret;
import io.dragline.secret.SecretName;
import io.dragline.secret.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Secrets of the instance in memory. */
final class FakeSecrets implements Secrets {
    private final Map<SecretName, String> values = new ConcurrentHashMap<>();

    @Override
    public String reveal(@Nullable String project, SecretName name) {
        String value = values.get(name);
        if (value == null) throw new MissingSecret(project, name);
        return value;
    }

    @Override
    public void set(@Nullable String project, SecretName name, String value) {
        values.put(name, value);
    }

    @Override
    public boolean remove(@Nullable String project, SecretName name) {
        return values.remove(name) != null;
    }

    @Override
    public List<Entry> list(@Nullable String project) {
        return values.keySet().stream()
                .map(name -> new Entry(null, name, Instant.EPOCH))
                .toList();
    }

    @Override
    public boolean exists(@Nullable String project, SecretName name) {
        return values.containsKey(name);
    }
}
