package io.dragline.journal;

import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Presence;
import io.dragline.user.Scope;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** One listener of the stream: whether he is still signed in, and which deployments he may hear of. Asked by one thread. */
final class Audience {
    /** How long somebody may read on who is no longer signed in, or has lost a right. */
    private static final Duration STILL = Duration.ofSeconds(3);

    private final Presence presence;
    private final BiPredicate<Long, Caller> mayView;
    private final Map<Long, Boolean> heard = new HashMap<>();
    private Optional<Caller> caller = Optional.empty();
    private long asked;

    Audience(Presence presence, BiPredicate<Long, Caller> mayView) {
        this.presence = presence;
        this.mayView = mayView;
        ask();
    }

    boolean stays() {
        if (System.nanoTime() - asked > STILL.toNanos()) ask();
        return caller.isPresent();
    }

    private void ask() {
        Optional<Caller> now = presence.caller();
        if (!now.equals(caller)) heard.clear();
        caller = now;
        asked = System.nanoTime();
    }

    boolean hears(long deployment) {
        if (caller.isEmpty()) return false;
        Caller listener = caller.get();
        if (listener.may(Action.VIEW, Scope.EVERYTHING)) return true;
        return heard.computeIfAbsent(deployment, id -> mayView.test(id, listener));
    }
}
