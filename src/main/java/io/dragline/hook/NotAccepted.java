package io.dragline.hook;

import org.springframework.http.HttpStatus;

/** A delivery that is answered with an error. */
class NotAccepted extends Exception {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;

    NotAccepted(HttpStatus status, String why) {
        super(why);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** The same for whoever guesses addresses and for whoever guesses secrets. */
    static NotAccepted unknown() {
        return new NotAccepted(
                HttpStatus.NOT_FOUND,
                "no hook takes this delivery: the address, the provider in it or the signature is wrong; compare them"
                        + " with what dragline hooks tells");
    }
}
