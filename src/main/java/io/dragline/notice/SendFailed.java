package io.dragline.notice;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** It was not taken; the message says what came back, and nothing that was in its body. */
final class SendFailed extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean lasting;
    private final transient @Nullable Duration rest;

    private SendFailed(String why, boolean lasting, @Nullable Duration rest) {
        super(why);
        this.lasting = lasting;
        this.rest = rest;
    }

    /** Trying again changes nothing; a person must. */
    static SendFailed lasting(String why) {
        return new SendFailed(why, true, null);
    }

    static SendFailed passing(String why) {
        return new SendFailed(why, false, null);
    }

    /** @param rest the channel is left alone so long */
    static SendFailed tooOften(String why, Duration rest) {
        return new SendFailed(why, false, rest);
    }

    boolean isLasting() {
        return lasting;
    }

    @Nullable
    Duration rest() {
        return rest;
    }
}
