package io.dragline.source;

import io.dragline.project.Spelling;
import io.dragline.step.StepOutcome;

/** A branch, a tag, a commit or a number of svn, as somebody asked for it. */
record Revision(String value) {
    Revision {
        try {
            Spelling.requireRevision(value);
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    boolean isCommit() {
        return value.matches("[0-9a-f]{40}");
    }

    @Override
    public String toString() {
        return value;
    }

    /** The outcome that says: asking again would not help. */
    static StepOutcome refused(String why) {
        return new StepOutcome("source-refused", why);
    }
}
