package io.dragline;

import java.util.Optional;

/** Tells when it was this program itself that had no room on its disk. */
public final class OwnDisk {
    /** As Java passes it on, with nothing behind it; what machines and engines say is part of a longer sentence. */
    private static final String FULL = "No space left on device";

    private OwnDisk() {}

    /** What to do; empty: it was something else. */
    public static Optional<String> words(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || !message.endsWith(FULL)) return Optional.empty();
        return Optional.of(
                "the disk of the control plane is full (" + message
                        + "); make room for its data folder, 'dragline server check local' says how much there is, and try again");
    }
}
