package io.dragline.journal;

/** How far a step is. */
public enum StepState {
    RUNNING,
    COMPLETED,
    FAILED,
    UNDONE,
    SKIPPED
}
