package io.dragline.engine.lint;

/** One matter in which a model can be wrong. */
interface Rule {
    void check(Sketch sketch, Vocabulary known, Report report);
}
