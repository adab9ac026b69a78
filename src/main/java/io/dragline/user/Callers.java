package io.dragline.user;

import java.util.Optional;

/** Who a bearer token belongs to, with what the account may do at this moment. */
public interface Callers {
    Optional<Caller> withToken(String token);
}
