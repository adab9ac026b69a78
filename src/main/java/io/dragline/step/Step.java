package io.dragline.step;

/**
 * A unit of work that a model calls: {@code BuildImage} has the topic {@code build-image} and the name "Build image".
 *
 * <p>Input and output are records, bound to process variables by component name; their components are numbers, truth
 * values, text, or value types that Jackson writes as text ({@code @JsonValue}). A secret never travels.
 *
 * <p>Four endings: it returns; it throws a {@link StepOutcome}, which the model draws; it throws a {@link StepUnknown},
 * or anything else, and is tried again; it is interrupted, which means cancelled: it stops the remote act and rethrows.
 *
 * <p>It may run twice after a crash: observe, already done?, act, observe, return. A step that fails half-way cleans up
 * after itself, since nothing undoes a step that never completed.
 */
public interface Step<I extends Record, O extends Record> {
    O run(I input, StepLog log) throws Exception;

    /** Writes the commands that {@link #run} would write, and changes nothing. */
    void plan(I input, StepLog log) throws Exception;
}
