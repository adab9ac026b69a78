package io.dragline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LookoutTest {
    @Test
    void looksAgainWhateverWentWrong() throws Exception {
        CountDownLatch looks = new CountDownLatch(3);
        Lookout lookout = new Lookout("test-lookout") {
            @Override
            protected void begin() {
                every(Duration.ZERO, Duration.ofMillis(1), "it cannot be looked at", () -> {
                    looks.countDown();
                    if (looks.getCount() == 2) throw new IllegalStateException("wrong");
                    throw new StackOverflowError();
                });
            }
        };
        lookout.start();
        try {
            assertThat(looks.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            lookout.stop();
        }
    }
}
