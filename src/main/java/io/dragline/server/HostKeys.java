package io.dragline.server;

import java.io.IOException;
import java.security.PublicKey;
import java.util.List;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what a machine presents and trusts none of it: the connection ends before anyone signs in. */
@Component
class HostKeys {
    HostKey presentedBy(String host, int port) throws IOException {
        Seen seen = new Seen(null);
        try (SSHClient client = SshClients.create()) {
            client.addHostKeyVerifier(seen);
            SshClients.connect(client, host, port);
        } catch (IOException e) {
            // refused by us once the key was seen
            if (seen.presented == null) throw SshClients.noAnswer(host + ":" + port, e);
        }
        if (seen.presented == null) throw new IOException(host + ":" + port + " presented no host key");
        return seen.presented;
    }

    /** Accepts the pinned key and no other, and remembers what was presented. */
    static final class Seen implements HostKeyVerifier {
        private final @Nullable String pinned;
        private @Nullable HostKey presented;

        /** @param pinned null: accepts none */
        Seen(@Nullable String pinned) {
            this.pinned = pinned;
        }

        @Override
        public boolean verify(String host, int port, PublicKey key) {
            presented = HostKey.of(key);
            return presented.fingerprint().equals(pinned);
        }

        @Override
        public List<String> findExistingAlgorithms(String host, int port) {
            return List.of();
        }

        /** Null: none was accepted or refused yet. */
        @Nullable
        HostKey refused() {
            return presented == null || presented.fingerprint().equals(pinned) ? null : presented;
        }
    }
}
