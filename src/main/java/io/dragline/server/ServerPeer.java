package io.dragline.server;

import org.jspecify.annotations.Nullable;

/** A server of ours at the other end. */
record ServerPeer(ServerName server) implements SshPeer {
    @Override
    public String name() {
        return "server '" + server + "'";
    }

    @Override
    public @Nullable String project() {
        return null;
    }

    @Override
    public String pin(HostKey presented) {
        return "if the machine was set up anew on purpose, compare the new one on its console ("
                + presented.howToCompare() + ") and pin it: dragline server set " + server + " --host-key "
                + presented.fingerprint();
    }

    @Override
    public String admit(String user) {
        return "add its public half to ~" + user + "/.ssh/authorized_keys";
    }
}
