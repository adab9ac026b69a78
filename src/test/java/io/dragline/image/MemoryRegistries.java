package io.dragline.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Registries in memory. */
final class MemoryRegistries implements Registries {
    private final Map<String, Registry> all = new LinkedHashMap<>();

    @Override
    public List<Registry> all() {
        return List.copyOf(all.values());
    }

    @Override
    public Registry save(Registry r) {
        boolean standard = all.isEmpty() || all.keySet().iterator().next().equals(r.name());
        Registry saved = new Registry(r.name(), r.address(), r.user(), r.password(), r.insecure(), standard);
        all.put(r.name(), saved);
        return saved;
    }

    @Override
    public boolean remove(String name) {
        return all.remove(name) != null;
    }
}
