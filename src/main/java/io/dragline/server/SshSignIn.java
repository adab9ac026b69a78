package io.dragline.server;

import io.dragline.secret.SecretName;
import io.dragline.secret.Secrets;
import java.io.IOException;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;

/** Connects to a machine that presents the pinned key, and signs in; the secret is revealed now and not kept. */
final class SshSignIn {
    private final SshPeer peer;
    private final Ssh ssh;
    private final Secrets secrets;

    SshSignIn(SshPeer peer, Ssh ssh, Secrets secrets) {
        this.peer = peer;
        this.ssh = ssh;
        this.secrets = secrets;
    }

    SSHClient connect() throws IOException {
        SSHClient client = SshClients.create();
        try {
            meet(client);
            signIn(client);
            return client;
        } catch (IOException | RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /** It was connected and says nothing. */
    Unreachable silence(IOException e) {
        return new Unreachable(
                peer.name() + " at " + ssh.host() + ":" + ssh.port() + " did not answer over SSH for "
                        + SshClients.PATIENCE.toSeconds() + " s; see that it runs and that the network leads there",
                e);
    }

    private void meet(SSHClient client) throws IOException {
        HostKeys.Seen seen = new HostKeys.Seen(ssh.hostKey());
        client.addHostKeyVerifier(seen);
        try {
            SshClients.connect(client, ssh.host(), ssh.port());
        } catch (IOException e) {
            HostKey refused = seen.refused();
            if (refused != null) throw new HostKeyMismatch(peer, ssh, refused);
            throw SshClients.noAnswer(peer.name() + " at " + ssh.host() + ":" + ssh.port(), e);
        }
    }

    private void signIn(SSHClient client) throws IOException {
        SecretName key = ssh.key();
        SecretName password = ssh.password();
        try {
            if (key != null) client.authPublickey(ssh.user(), keys(client, key));
            else if (password != null) client.authPassword(ssh.user(), secrets.reveal(peer.project(), password));
            else throw new SshRefused(peer.name() + " has neither key nor password; give it one of them");
        } catch (UserAuthException e) {
            String mend = key != null
                    ? "the key in secret '" + key + "'; " + peer.admit(ssh.user())
                    : "the password in secret '" + password + "'; set the right one, or use a key";
            throw new SshRefused(
                    peer.name() + " at " + ssh.host() + ":" + ssh.port() + " refuses the account " + ssh.user()
                            + " with " + mend,
                    e);
        }
    }

    private KeyProvider keys(SSHClient client, SecretName key) throws IOException {
        // the parsers want a line end after the last line, which pasted keys often lack
        String text = secrets.reveal(peer.project(), key).strip() + "\n";
        try {
            KeyProvider keys = client.loadKeys(text, null, null);
            keys.getPrivate();
            return keys;
        } catch (IOException | RuntimeException e) {
            // without the cause: its message could quote the key
            throw new SshRefused("the secret '" + key + "' holds no private key without passphrase, in OpenSSH or PEM"
                    + " form; make one with: ssh-keygen -t ed25519 -N '' -f key; or take the passphrase off a copy with:"
                    + " ssh-keygen -p -N '' -f key");
        }
    }
}
