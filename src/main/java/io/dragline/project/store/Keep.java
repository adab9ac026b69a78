package io.dragline.project.store;

import io.dragline.project.Environment;
import io.dragline.project.Project;
import io.dragline.project.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Without prune: what is stored and not in the manifest stays. */
final class Keep {
    private final List<String> kept = new ArrayList<>();

    /** @param kept the places of what stays although the manifest does not name it */
    record Kept(Project project, List<String> kept) {}

    static Kept missing(Project stored, Project wanted) {
        Keep keep = new Keep();
        return new Kept(keep.project(stored, wanted), List.copyOf(keep.kept));
    }

    private Project project(Project stored, Project wanted) {
        return new Project(
                wanted.name(),
                wanted.description(),
                wanted.network(),
                wanted.push(),
                both("variables", stored.variables(), wanted.variables()),
                each("environments", stored.environments(), wanted.environments(), this::environment),
                each("services", stored.services(), wanted.services(), this::service),
                both("chains", stored.chains(), wanted.chains()),
                both("hooks", stored.hooks(), wanted.hooks()));
    }

    private Environment environment(String place, Environment stored, Environment wanted) {
        return Parts.with(wanted, both(place + ".variables", stored.variables(), wanted.variables()));
    }

    private Service service(String place, Service stored, Service wanted) {
        if (stored.kind() != wanted.kind()) return wanted;
        return wanted.copy()
                .variables(both(place + ".variables", stored.variables(), wanted.variables()))
                .environments(
                        each(place + ".environments", stored.environments(), wanted.environments(), this::override))
                .make();
    }

    private Service.Override override(String place, Service.Override stored, Service.Override wanted) {
        return new Service.Override(
                wanted.replicas(),
                wanted.resources(),
                both(place + ".variables", stored.variables(), wanted.variables()),
                wanted.model());
    }

    private <K, V> Map<K, V> both(String place, Map<K, V> stored, Map<K, V> wanted) {
        return each(place, stored, wanted, (at, before, after) -> after);
    }

    private <K, V> Map<K, V> each(String place, Map<K, V> stored, Map<K, V> wanted, Join<V> join) {
        Map<K, V> joined = new LinkedHashMap<>();
        wanted.forEach((key, value) -> {
            V before = stored.get(key);
            joined.put(key, before == null ? value : join.of(place + "." + key, before, value));
        });
        stored.forEach((key, value) -> {
            if (wanted.containsKey(key)) return;
            joined.put(key, value);
            kept.add(place + "." + key);
        });
        return joined;
    }

    private interface Join<V> {
        V of(String place, V before, V after);
    }
}
