package io.dragline.server;

import java.io.IOException;

/** A machine presented another host key than the pinned one; nothing was sent to it. */
class HostKeyMismatch extends IOException {
    private static final long serialVersionUID = 1;

    HostKeyMismatch(ServerName server, Ssh ssh, HostKey presented) {
        super("server '" + server + "' at " + ssh.host() + ":" + ssh.port() + " presents the host key "
                + presented.fingerprint() + " (" + presented.type() + "), but " + ssh.hostKey()
                + " is pinned; if the machine was set up anew on purpose, compare the new one on its console"
                + " (" + presented.howToCompare() + ") and pin it: dragline server set " + server + " --host-key "
                + presented.fingerprint() + ";"
                + " if not, somebody answers in its place");
    }
}
