package io.dragline;

/** An event: no step has run for a while, so what was grown for work may be given back. */
public record Quiet() {}
