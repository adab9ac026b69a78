package io.dragline.engine;

import io.dragline.journal.Attempt;

/** An attempt of a step that has begun, in the engine and in the journal. */
record Begun(Work work, Attempt attempt) {}
