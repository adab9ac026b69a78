package io.dragline.deployment;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Whoever asked has no right to pass a closed window. */
@ResponseStatus(HttpStatus.FORBIDDEN)
class MayNotOverride extends RuntimeException {
    private static final long serialVersionUID = 1;

    MayNotOverride(String user) {
        super(user + " may not let a deployment pass a closed window or a freeze; ask an administrator, or wait");
    }
}
