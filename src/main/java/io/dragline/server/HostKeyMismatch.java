package io.dragline.server;

/** A machine presented another host key than the pinned one; nothing was sent to it. */
class HostKeyMismatch extends SshRefused {
    private static final long serialVersionUID = 1;

    HostKeyMismatch(SshPeer peer, Ssh ssh, HostKey presented) {
        super(peer.name() + " at " + ssh.host() + ":" + ssh.port() + " presents the host key "
                + presented.fingerprint() + " (" + presented.type() + "), but " + ssh.hostKey()
                + " is pinned; " + peer.pin(presented) + "; if not, somebody answers in its place");
    }
}
