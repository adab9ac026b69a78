package io.dragline.web;

import io.dragline.user.Action;
import java.util.Locale;

/** The caller's role lacks an action. */
class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAllowed(String user, Action action) {
        super("'" + user + "' may not " + action.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + " here; an admin can change that: dragline user …");
    }

    NotAllowed(String why) {
        super(why);
    }
}
