package io.dragline.user;

/** No such account, or another password: the two are told alike. */
public class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    SignInRefused() {
        super("the user or the password is wrong");
    }
}
