package io.dragline.source;

import io.dragline.step.StepOutcome;

/** A branch, a tag, a commit or a number of svn, as somebody asked for it. */
record Revision(String value) {
    Revision {
        if (!value.matches("[A-Za-z0-9._/-]{1,200}") || value.startsWith("-") || value.contains(".."))
            throw refused("'" + value + "' is not a revision: letters, digits and . _ / - without a leading dash");
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
