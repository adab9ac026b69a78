package io.dragline.approval;

import io.dragline.user.Caller;
import io.dragline.user.Callers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts in memory, with what they may do now. */
final class KnownCallers implements Callers {
    private final Map<String, Caller> known = new HashMap<>();

    Caller know(Caller caller) {
        known.put(caller.user(), caller);
        return caller;
    }

    void forget(Caller caller) {
        known.remove(caller.user());
    }

    @Override
    public Optional<Caller> withToken(String token) {
        return Optional.empty();
    }

    @Override
    public Optional<Caller> withSession(String session) {
        return Optional.empty();
    }

    @Override
    public Optional<Caller> named(String account) {
        return Optional.ofNullable(known.get(account));
    }
}
