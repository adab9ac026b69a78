package io.dragline.project.manifest;

/**
 * One thing that is wrong in a manifest.
 *
 * @param place such as {@code services.api.health.interval}; empty: the document as a whole
 * @param line counts from 1; 0: it stands in no line, since it was stored before or comes from elsewhere
 * @param problem what was found and what is allowed
 */
public record Mistake(String place, int line, String problem) {
    @Override
    public String toString() {
        String where = place.isEmpty() ? "manifest" : place;
        return where + (line == 0 ? "" : " (line " + line + ")") + ": " + problem;
    }
}
