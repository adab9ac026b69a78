package io.dragline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    @Test
    void takesADeadMachineForNoInterrupt() {
        assertThat(Interruption.isBehind(new Unreachable("a", new SocketTimeoutException("Connect timed out"))))
                .isFalse();
        assertThat(Interruption.isBehind(new IOException(new InterruptedException())))
                .isTrue();
        assertThat(Interruption.isBehind(new IOException(new InterruptedIOException())))
                .isTrue();
    }
}
