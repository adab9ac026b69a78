package io.dragline.user;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A password that someone chooses; it does not show itself. */
record Password(String text) {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Password {
        if (text.length() < SHORTEST || text.length() > LONGEST)
            throw new IllegalArgumentException(
                    "a password has " + SHORTEST + " to " + LONGEST + " characters; this one has " + text.length());
    }

    @Override
    public String toString() {
        return "(password)";
    }
}
