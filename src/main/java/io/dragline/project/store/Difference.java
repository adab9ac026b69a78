package io.dragline.project.store;

import io.dragline.project.Project;
import io.dragline.project.manifest.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a project, in the manifest's words and order. Defaults that nobody wrote are told
 * only where they take the place of something that was written.
 */
final class Difference {
    private static final String EMPTY = "{}";

    private Difference() {}

    static List<Change> between(@Nullable Project before, @Nullable Project after) {
        Map<String, String> was = settings(before, false);
        Map<String, String> is = settings(after, false);
        Map<String, String> wasWhole = settings(before, true);
        Map<String, String> isWhole = settings(after, true);
        Set<String> written = new LinkedHashSet<>(is.keySet());
        written.addAll(was.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : written) {
            String old = value(path, was, wasWhole);
            String now = value(path, is, isWhole);
            // a part that is all defaults on one side is not missing there
            boolean isPart = EMPTY.equals(old) ? holds(isWhole, path) : EMPTY.equals(now) && holds(wasWhole, path);
            if (!isPart) add(changes, path, old, now);
        }
        return changes;
    }

    private static boolean holds(Map<String, String> settings, String path) {
        return settings.keySet().stream().anyMatch(each -> each.startsWith(path + "."));
    }

    private static @Nullable String value(String path, Map<String, String> written, Map<String, String> whole) {
        String value = written.get(path);
        return value != null ? value : whole.get(path);
    }

    private static void add(List<Change> changes, String path, @Nullable String before, @Nullable String after) {
        if (before == null) changes.add(new Change(path, Change.Kind.ADDED, null, after));
        else if (after == null) changes.add(new Change(path, Change.Kind.REMOVED, before, null));
        else if (!before.equals(after)) changes.add(new Change(path, Change.Kind.CHANGED, before, after));
    }

    private static Map<String, String> settings(@Nullable Project project, boolean whole) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (project != null) flatten("", Manifest.tree(project, whole), settings);
        return settings;
    }

    private static void flatten(String path, Object tree, Map<String, String> into) {
        if (tree instanceof Map<?, ?> map && !map.isEmpty() && !isSecret(map))
            map.forEach((key, value) -> flatten(path.isEmpty() ? "" + key : path + "." + key, value, into));
        else into.put(path, text(tree));
    }

    /** {@code { secret: NAME }} is one value, so that a text that becomes a secret is one change. */
    private static boolean isSecret(Map<?, ?> map) {
        return map.size() == 1 && map.containsKey("secret");
    }

    private static String text(Object tree) {
        if (tree instanceof Map<?, ?> map)
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        if (tree instanceof List<?> list)
            return list.stream().map(Difference::text).collect(Collectors.joining(", ", "[", "]"));
        return tree.toString();
    }
}
