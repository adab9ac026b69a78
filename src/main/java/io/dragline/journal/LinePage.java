package io.dragline.journal;

import java.util.List;

/** Some lines; {@code next} is the first line that comes after them, whether or not it is there yet. */
public record LinePage(List<Line> lines, long next) {}
