package io.dragline.source;

import io.dragline.project.SshAddress;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/** The far side of a git repository; failures that would come again are told from those that may pass. */
record GitRemote(
        URI location, @Nullable SignIn signIn, @Nullable SshHost host) {
    private static final int SILENCE = 30; // seconds

    static {
        GitSettings.isolate();
    }

    /** The first of the names that exists, or nothing. */
    List<Ref> list(List<String> names) throws IOException, InterruptedException {
        try (Transport transport = configured(Transport.open(address()));
                FetchConnection connection = transport.openFetch()) {
            List<Ref> found = new ArrayList<>();
            for (String name : names) {
                Ref ref = connection.getRef(name);
                if (ref != null) found.add(ref);
            }
            return found;
        } catch (TransportException e) {
            throw failure(e);
        }
    }

    /** @param depth how many commits of each history */
    void fetch(Repository into, int depth, List<RefSpec> what) throws IOException, InterruptedException {
        try (Transport transport = configured(Transport.open(into, address()))) {
            transport.setDepth(depth);
            transport.fetch(new GitProgress(), what);
        } catch (TransportException e) {
            throw failure(e);
        }
    }

    private Transport configured(Transport transport) {
        transport.setTimeout(host == null ? SILENCE : 0); // over ssh TimedInput does it
        transport.setTagOpt(TagOpt.NO_TAGS);
        transport.setCredentialsProvider(new GitSignIn(signIn));
        if (transport instanceof SshTransport ssh && host != null) ssh.setSshSessionFactory(new GitOverSsh(host));
        return transport;
    }

    private IOException failure(TransportException e) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("cancelled while talking to " + this);
        IOException ofHost = SshFailure.in(e);
        if (ofHost != null) return ofHost;
        String message = String.valueOf(e.getMessage());
        if (signIn != null) message = message.replace(signIn.password(), "***");
        if (e instanceof NoRemoteRepositoryException
                || message.matches("(?is).*(not found|not exported|not appear to be a git repository).*"))
            throw Revision.refused(this + " is not a repository that can be read; check its address and the sign-in ("
                    + message + ")");
        if (message.matches("(?is).*(not authorized|not permitted|authentication|access denied|forbidden).*"))
            throw Revision.refused(this + " refused the sign-in"
                    + (signIn == null ? "; set user and credential of the source" : " of " + signIn + "; check it")
                    + " (" + message + ")");
        return new IOException("git did not get what it asked " + this + " for: " + message, e);
    }

    private URIish address() throws NotSupportedException {
        try {
            return new URIish(toString());
        } catch (URISyntaxException e) {
            throw new NotSupportedException("not an address of git: " + location, e);
        }
    }

    @Override
    public String toString() {
        return SshAddress.shown(location);
    }
}
