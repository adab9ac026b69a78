package io.dragline.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.server.ServerName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EveryServerTest {
    private static final ServerName QUICK = new ServerName("quick");
    private static final ServerName SILENT = new ServerName("silent");

    private final CountDownLatch ended = new CountDownLatch(1);

    /** A page asks again every few seconds: whatever a silent engine keeps would pile up. */
    @Test
    @Timeout(30)
    void nobodyGoesOnAskingAServerThatIsSilent() throws Exception {
        EveryServer everyServer = new EveryServer(Duration.ofMillis(200));

        Map<ServerName, Optional<String>> answers = everyServer.ask(List.of(QUICK, SILENT), this::answer);

        assertThat(answers).containsEntry(QUICK, Optional.of("here")).containsEntry(SILENT, Optional.empty());
        ended.await();
        everyServer.destroy();
    }

    @Test
    void whatFailsIsNoAnswer() {
        EveryServer everyServer = new EveryServer(Duration.ofSeconds(30));

        assertThat(everyServer.ask(List.of(QUICK), server -> {
                    throw new IllegalStateException("refused");
                }))
                .containsEntry(QUICK, Optional.empty());
        everyServer.destroy();
    }

    private String answer(ServerName server) {
        if (server.equals(QUICK)) return "here";
        try {
            Thread.sleep(Duration.ofDays(1).toMillis());
        } catch (InterruptedException noLonger) {
            ended.countDown();
        }
        throw new IllegalStateException("nobody waits for this any more");
    }
}
