package io.dragline.server.check;

import org.jspecify.annotations.Nullable;

/**
 * One line of a check.
 *
 * @param found what was seen
 * @param mend what to do; null: nothing
 */
record Finding(
        String what, boolean ok, String found, @Nullable String mend) {
    static Finding good(String what, String found) {
        return new Finding(what, true, found, null);
    }

    static Finding bad(String what, String found, String mend) {
        return new Finding(what, false, found, mend);
    }

    static Finding of(String what, boolean ok, String found, String mend) {
        return new Finding(what, ok, found, ok ? null : mend);
    }
}
