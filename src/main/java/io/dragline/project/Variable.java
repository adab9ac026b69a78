package io.dragline.project;

import io.dragline.secret.SecretName;
import org.jspecify.annotations.Nullable;

/** The value of a variable: text that may hold placeholders, or the name of a secret. Exactly one is given. */
public record Variable(@Nullable String text, @Nullable SecretName secret) {
    public Variable {
        if ((text == null) == (secret == null))
            throw new IllegalArgumentException("a variable is either text or { secret: NAME }");
    }

    public static Variable text(String text) {
        return new Variable(text, null);
    }
}
