package io.dragline.hook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The commit of a branch that was taken last for a service. */
record Latest(
        @Nullable String before,
        @Nullable String after,
        @Nullable Instant at) {
    private static final String NUMBER = "[0-9]{1,10}";

    static String key(String ref, String service) {
        return service + " " + ref;
    }

    static Latest of(Push push) {
        return new Latest(push.before(), push.after(), push.at());
    }

    /**
     * Why a push brings nothing new. Deliveries overtake each other: what continues the last one is newer, even when it
     * goes back in time; else the clock decides.
     */
    @Nullable
    String whyOld(Push push) {
        String id = push.after();
        if (id == null || after == null) return null;
        if (id.equals(after)) return "commit " + id + " was taken already";
        if (id.matches(NUMBER) && after.matches(NUMBER))
            return Long.parseLong(id) < Long.parseLong(after) ? older(id) : null;
        if (after.equals(push.before())) return null;
        boolean isBefore = id.equals(before)
                || at != null && push.at() != null && push.at().isBefore(at);
        return isBefore ? older(id) : null;
    }

    private String older(String id) {
        return "commit " + id + " is older than " + after + ", which was taken already";
    }
}
