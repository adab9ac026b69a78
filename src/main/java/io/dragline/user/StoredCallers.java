package io.dragline.user;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Callers by their tokens and sessions. */
@Component
class StoredCallers implements Callers {
    private final Tokens tokens;
    private final Sessions sessions;

    StoredCallers(Tokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    public Optional<Caller> withToken(String token) {
        return tokens.caller(token);
    }

    @Override
    public Optional<Caller> withSession(String session) {
        return sessions.caller(session);
    }
}
