package io.dragline.journal;

/** Lines that one step wrote without another between them. */
public record LineRange(long from, long lines, String step) {}
