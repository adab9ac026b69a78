package io.dragline.server;

import io.dragline.secret.SecretName;
import io.dragline.secret.Secrets;
import java.io.IOException;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;

/** Connects to a machine that presents the pinned key, and signs in; the secret is revealed now and not kept. */
final class SshSignIn {
    private final ServerName server;
    private final Ssh ssh;
    private final Secrets secrets;

    SshSignIn(ServerName server, Ssh ssh, Secrets secrets) {
        this.server = server;
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

    private void meet(SSHClient client) throws IOException {
        HostKeys.Seen seen = new HostKeys.Seen(ssh.hostKey());
        client.addHostKeyVerifier(seen);
        try {
            client.connect(ssh.host(), ssh.port());
        } catch (IOException e) {
            HostKey refused = seen.refused();
            if (refused != null) throw new HostKeyMismatch(server, ssh, refused);
            throw SshClients.noAnswer("server '" + server + "' at " + ssh.host() + ":" + ssh.port(), e);
        }
    }

    private void signIn(SSHClient client) throws IOException {
        SecretName key = ssh.key();
        SecretName password = ssh.password();
        try {
            if (key != null) client.authPublickey(ssh.user(), keys(client, key));
            else if (password != null) client.authPassword(ssh.user(), secrets.reveal(null, password));
            else throw new IOException("server '" + server + "' has neither key nor password; give it one of them");
        } catch (UserAuthException e) {
            String mend = key != null
                    ? "the key in secret '" + key + "'; add its public half to ~" + ssh.user() + "/.ssh/authorized_keys"
                    : "the password in secret '" + password + "'; set the right one, or use a key";
            throw new IOException(
                    "server '" + server + "' at " + ssh.host() + ":" + ssh.port() + " refuses the account " + ssh.user()
                            + " with " + mend,
                    e);
        }
    }

    private KeyProvider keys(SSHClient client, SecretName key) throws IOException {
        // the parsers want a line end after the last line, which pasted keys often lack
        String text = secrets.reveal(null, key).strip() + "\n";
        try {
            KeyProvider keys = client.loadKeys(text, null, null);
            keys.getPrivate();
            return keys;
        } catch (IOException | RuntimeException e) {
            // without the cause: its message could quote the key
            throw new IOException("the secret '" + key + "' holds no private key without passphrase, in OpenSSH or PEM"
                    + " form; make one with: ssh-keygen -t ed25519 -N '' -f key");
        }
    }
}
