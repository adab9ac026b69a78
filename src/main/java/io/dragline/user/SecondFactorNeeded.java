package io.dragline.user;

/** The password is right, and the account asks for a code as well. */
public class SecondFactorNeeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    SecondFactorNeeded() {
        super("this account has a second factor; send the code of its app, or a recovery code, as well");
    }
}
