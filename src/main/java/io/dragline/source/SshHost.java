package io.dragline.source;

import io.dragline.project.ProjectName;
import io.dragline.project.Source;
import io.dragline.project.SshAddress;
import io.dragline.secret.Secrets;
import io.dragline.server.HostKey;
import io.dragline.server.Ssh;
import io.dragline.server.SshPeer;
import io.dragline.server.SshProgram;
import java.io.IOException;
import java.net.URI;

/** The host of a repository over SSH, where programs speak git and svn. No account's settings, agent or keys count. */
record SshHost(Ssh ssh, String project, Secrets secrets) implements SshPeer {
    private static final int PORT = 22;

    /** @param location names the account; of a source over SSH whose manifest is from before this was built, too */
    static SshHost of(ProjectName project, Source source, URI location, Secrets secrets) {
        if (source.hostKey() == null || source.credential() == null)
            throw Revision.refused(SshAddress.shown(location) + " is read over ssh, and its source has no "
                    + (source.hostKey() == null ? "hostKey" : "credential") + "; add it to the manifest");
        Ssh ssh = new Ssh(
                location.getHost().replaceAll("[\\[\\]]", ""),
                location.getPort() > 0 ? location.getPort() : PORT,
                location.getUserInfo(),
                source.hostKey(),
                source.credential(),
                null);
        return new SshHost(ssh, project.value(), secrets);
    }

    SshProgram start(String text) throws IOException {
        return SshProgram.start(this, ssh, secrets, text);
    }

    @Override
    public String name() {
        return "the source's host";
    }

    @Override
    public String pin(HostKey presented) {
        return "a host has one key of each type, and only that of type " + presented.type()
                + " is asked for; if it is the"
                + " right one by what the host's operator says, write it as 'hostKey' of the source";
    }

    @Override
    public String admit(String user) {
        return "register its public half there, as a deploy key or in the account's authorized_keys";
    }

    @Override
    public String toString() {
        return ssh.user() + "@" + ssh.host();
    }
}
