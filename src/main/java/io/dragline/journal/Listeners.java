package io.dragline.journal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How many event streams each account has open: each holds a thread, and one account must leave some to others. */
@Component
class Listeners {
    private static final int MOST = 30;

    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    /** @throws IllegalStateException it has too many */
    void admit(String user) {
        if (open.getOrDefault(user, 0) >= MOST)
            throw new IllegalStateException("'" + user + "' has " + MOST
                    + " event streams open already; close some pages or commands" + " that follow a deployment");
    }

    void enter(String user) {
        open.merge(user, 1, Integer::sum);
    }

    void leave(String user) {
        open.computeIfPresent(user, (name, count) -> count == 1 ? null : count - 1);
    }
}
