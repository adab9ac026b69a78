package io.dragline.user;

import java.util.Optional;

/** Who a request comes from, with what the account may do at this moment. */
public interface Callers {
    Optional<Caller> withToken(String token);

    /** @param session what a browser's cookie holds */
    Optional<Caller> withSession(String session);

    /** For what runs on somebody's behalf, such as a timer; empty: the account is gone or disabled. */
    Optional<Caller> named(String account);
}
