package io.dragline.build;

import java.time.Duration;

/**
 * How far a job came; kept beside the workspace so that a restarted control plane goes on there.
 *
 * @param done lines that ended well
 * @param used the time they took
 * @param finished the workspace holds what the lines made
 */
record Progress(int done, Duration used, boolean finished) {
    static final Progress START = new Progress(0, Duration.ZERO, false);

    Progress after(Duration line) {
        return new Progress(done + 1, used.plus(line), false);
    }

    Progress finish() {
        return new Progress(done, used, true);
    }

    String text() {
        return done + " " + used + " " + finished;
    }

    static Progress of(String text) {
        String[] parts = text.split(" ");
        return new Progress(Integer.parseInt(parts[0]), Duration.parse(parts[1]), Boolean.parseBoolean(parts[2]));
    }
}
