package io.dragline.hook;

import io.dragline.Lookout;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What has to be done from time to time: polls that are due, and forgetting old deliveries. */
@Component
class Rounds extends Lookout {
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration FORGET = Duration.ofMinutes(10);

    private final HookRegister register;
    private final SeenRows seen;
    private final Poll poll;
    private final Retention retention;

    Rounds(HookRegister register, SeenRows seen, Poll poll, Retention retention) {
        super("hook-rounds");
        this.register = register;
        this.seen = seen;
        this.poll = poll;
        this.retention = retention;
    }

    private void pollAll() {
        try {
            for (Registered hook : register.all(Optional.empty())) {
                Duration interval = hook.hook().poll();
                if (interval != null && seen.takesTurn(hook.id(), interval)) poll.of(hook);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void begin() {
        every(POLL, POLL, "repositories are not polled", this::pollAll);
        every(Duration.ofMinutes(1), FORGET, "old deliveries are not forgotten", retention::forget);
    }
}
