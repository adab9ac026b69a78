package io.dragline.oidc;

/** Somebody who came back from a provider is not let in. The message is for the log, not for him. */
class NotLetIn extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    NotLetIn(Refusal refusal, String why) {
        super(why);
        this.refusal = refusal;
    }

    NotLetIn(Refusal refusal, String why, Throwable cause) {
        super(why, cause);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
