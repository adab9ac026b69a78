package io.dragline.project.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong in one document, so that all of it is told at once. */
public final class Mistakes {
    private static final int MOST = 500;

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    void remember(Place place) {
        lines.put(place.path(), place.line());
    }

    void add(Place place, String problem) {
        add(new Mistake(place.path(), place.line(), problem));
    }

    /** For rules that look at finished records: the line is that of the place, or of what it stands in. */
    public void add(String path, String problem) {
        add(new Mistake(path, line(path), problem));
    }

    private void add(Mistake mistake) {
        if (mistakes.size() < MOST) mistakes.add(mistake);
        else if (mistakes.size() == MOST) mistakes.add(new Mistake("", 0, "more is wrong; mend these first"));
    }

    /** Whether the document names it; what it does not name is stored and stays. */
    public boolean isWritten(String path) {
        return lines.containsKey(path);
    }

    public List<Mistake> all() {
        return List.copyOf(mistakes);
    }

    /** @throws ManifestRefused if there are any */
    public void refuse() {
        if (!mistakes.isEmpty()) throw new ManifestRefused(mistakes);
    }

    private int line(String path) {
        Integer line = lines.get(path);
        if (line != null) return line;
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? 0 : line(path.substring(0, end));
    }
}
