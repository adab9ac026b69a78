package io.dragline.oidc;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The sign-in provider cannot be reached, or does not answer as it should. */
@ResponseStatus(HttpStatus.BAD_GATEWAY)
class ProviderFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProviderFailed(String why) {
        super("the sign-in provider cannot be used now: " + why
                + "; try again in a moment, or sign in with a password");
    }

    ProviderFailed(String why, Throwable cause) {
        this(why);
        initCause(cause);
    }
}
