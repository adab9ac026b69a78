package io.dragline.user;

/** No such account, another password or another code: all are told alike. */
public class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    SignInRefused() {
        super("the user or the password is wrong, or the code that was sent");
    }
}
