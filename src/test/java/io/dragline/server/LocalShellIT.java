package io.dragline.server;

import org.junit.jupiter.api.BeforeEach;

/** What every shell promises, on this machine. */
class LocalShellIT extends ShellContract {
    @BeforeEach
    void open() {
        shell = new LocalShell();
    }
}
