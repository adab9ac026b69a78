package io.dragline.server;

import java.io.IOException;

/** A machine refused an act, since somebody with a later turn has acted there; nothing was changed. */
public class Stale extends IOException {
    private static final long serialVersionUID = 1;

    Stale(String why) {
        super(why);
    }
}
