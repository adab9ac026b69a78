package io.dragline.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The forms that models can name, in all their versions. */
public interface PublishedForms {
    /** The newest version of each. */
    Map<String, Integer> newest();

    /** The version that was the newest at a moment; empty: there was none yet. */
    Optional<Integer> newestAt(String key, Instant moment);

    /** @throws java.util.NoSuchElementException there is no such version */
    String json(String key, int version);

    /**
     * Makes a form the newest version of its key; joins a running transaction.
     *
     * @return its number
     */
    int publish(String key, String json);
}
