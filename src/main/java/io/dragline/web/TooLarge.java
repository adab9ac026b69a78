package io.dragline.web;

import java.io.IOException;

/** A request body is larger than what its kind may be. */
class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(long limit) {
        super("the body is larger than " + (limit >> 20) + " MiB, the most that is read here");
    }
}
