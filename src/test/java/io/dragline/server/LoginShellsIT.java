package io.dragline.server;

import io.dragline.servers.SshServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** What every shell promises, over a real sshd whose accounts have different login shells. */
class LoginShellsIT {
    /** The account's login shell is dash. */
    @Nested
    class OverDash extends OverSsh {
        OverDash() {
            super("/bin/dash");
        }
    }

    /** The account's login shell is bash. */
    @Nested
    class OverBash extends OverSsh {
        OverBash() {
            super("/bin/bash");
        }
    }

    abstract static class OverSsh extends ShellContract {
        private final SshServer sshd;

        OverSsh(String loginShell) {
            sshd = SshServer.startWithLoginShell(loginShell);
        }

        @BeforeEach
        void open() throws IOException {
            shell = SshShellIT.shell(sshd, sshd.fingerprint(), sshd.key());
        }

        @AfterEach
        void close() throws IOException {
            ((SshShell) shell).close();
            sshd.close();
        }
    }
}
