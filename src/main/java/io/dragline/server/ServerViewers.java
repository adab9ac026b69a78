package io.dragline.server;

import io.dragline.user.Caller;

/** Whose servers are whose: those of what somebody may see. */
public interface ServerViewers {
    boolean mayView(ServerName server, Caller caller);
}
