package io.dragline.server;

import java.io.IOException;

/** A command took longer than it may; its process tree was killed. */
public class CommandTimeout extends IOException {
    private static final long serialVersionUID = 1;

    public CommandTimeout(Command command) {
        super("'" + command.text() + "' was killed after " + command.timeout() + "; give it more time or mend it");
    }
}
