package io.dragline.web;

/** A request without a good token reached something that needs one. */
class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotSignedIn() {
        super("no valid token was sent; sign in with: dragline login --user NAME");
    }
}
