package io.dragline.user;

import java.util.Locale;

/** The caller lacks a right. */
public class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotAllowed(String user, Action action, Scope place) {
        super("'" + user + "' may not " + action.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                + (place.isEverything() ? "everywhere" : "in " + place)
                + "; an admin can change that: dragline grant add …");
    }

    public NotAllowed(String why) {
        super(why);
    }
}
