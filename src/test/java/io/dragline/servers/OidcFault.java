package io.dragline.servers;

/** What is wrong with a provider's token. */
public enum OidcFault {
    NONE,
    WRONG_NONCE,
    NO_NONCE,
    WRONG_ISSUER,
    WRONG_AUDIENCE,
    OTHER_PARTY,
    SEVERAL_WITHOUT_PARTY,
    EXPIRED,
    NO_END,
    NOT_YET,
    OF_THE_FUTURE,
    LONG_AGO,
    UNSIGNED,
    SIGNED_WITH_THE_PUBLIC_KEY,
    SIGNED_BY_ANOTHER_KEY,
    KEY_INSIDE,
    UNKNOWN_KEY,
    TAMPERED,
    NO_SUBJECT,
    BLANK_SUBJECT,
    NO_TOKEN
}
