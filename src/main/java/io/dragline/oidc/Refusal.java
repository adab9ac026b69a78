package io.dragline.oidc;

import java.util.Locale;

/** Why somebody who came back from a provider is not let in; the sign-in page has a sentence for each. */
enum Refusal {
    /** It did not begin in this browser, took too long, or was used before. */
    STALE,
    /** The person, or the provider, said no there. */
    DENIED,
    /** The provider does not answer as it should. */
    PROVIDER,
    /** What it answered cannot be trusted. */
    TOKEN,
    /** Nobody here is that person. */
    UNKNOWN,
    /** A new account would be called as one that is there. */
    NAME_TAKEN,
    /** The provider told no name that an account can have. */
    NO_NAME,
    DISABLED,
    /** That person is another account already. */
    LINKED,
    SWITCHED_OFF,
    TOO_MANY;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
