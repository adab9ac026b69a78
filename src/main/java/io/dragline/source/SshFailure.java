package io.dragline.source;

import io.dragline.server.SshRefused;
import io.dragline.server.Unreachable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What went wrong with a host over SSH, wherever git and svn have wrapped it. */
final class SshFailure {
    private SshFailure() {}

    /** Null: nothing, so it is git's or svn's own matter. What would come again is thrown as an outcome. */
    static @Nullable IOException in(Throwable e) throws InterruptedException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SshRefused refused) throw Revision.refused(String.valueOf(refused.getMessage()));
            if (cause instanceof TimedInput.Cancelled) {
                Thread.interrupted();
                throw new InterruptedException("cancelled while talking over ssh");
            }
            if (cause instanceof Unreachable unreachable) return unreachable;
        }
        return null;
    }
}
