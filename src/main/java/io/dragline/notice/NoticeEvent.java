package io.dragline.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be told of. */
enum NoticeEvent {
    DEPLOYMENT_STARTED,
    DEPLOYMENT_SUCCEEDED,
    DEPLOYMENT_ROLLED_BACK,
    DEPLOYMENT_FAILED,
    DEPLOYMENT_INCIDENT,
    DEPLOYMENT_REJECTED,
    DEPLOYMENT_CANCELLED,
    DEPLOYMENT_WAITING_APPROVAL,
    DEPLOYMENT_WAITING_WINDOW,
    BUILD_SUCCEEDED,
    BUILD_FAILED,
    CHAIN_STARTED,
    CHAIN_SUCCEEDED,
    CHAIN_ROLLED_BACK,
    CHAIN_FAILED,
    CHAIN_INCIDENT,
    CHAIN_REJECTED,
    CHAIN_CANCELLED,
    /** Somebody tries a channel. */
    TEST,
    /** A project's state for its push address. */
    STATE;

    /** Those that a channel may want. */
    static List<NoticeEvent> choosable() {
        return Arrays.stream(values()).filter(NoticeEvent::isChoosable).toList();
    }

    boolean isChoosable() {
        return this != TEST && this != STATE;
    }

    /**
     * @param state as the event stream tells it
     * @param begins it has started with this news
     */
    static Optional<NoticeEvent> ofDeployment(String kind, String state, boolean begins) {
        boolean ended = state.equals("SUCCEEDED") || state.equals("FAILED") || state.equals("ROLLED_BACK");
        if (kind.equals("build") && ended)
            return Optional.of(state.equals("SUCCEEDED") ? BUILD_SUCCEEDED : BUILD_FAILED);
        return named("DEPLOYMENT_", state, begins)
                .filter(event -> !kind.equals("build") || event != DEPLOYMENT_STARTED);
    }

    static Optional<NoticeEvent> ofChain(String state, boolean begins) {
        return named("CHAIN_", state, begins);
    }

    private static Optional<NoticeEvent> named(String subject, String state, boolean begins) {
        String name = subject + (state.equals("RUNNING") && begins ? "STARTED" : state);
        return Arrays.stream(values())
                .filter(event -> event.name().equals(name))
                .findFirst();
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static NoticeEvent of(String word) {
        for (NoticeEvent event : values()) if (event.word().equals(word)) return event;
        throw new IllegalArgumentException("'" + word + "' is no event; known: "
                + choosable().stream().map(NoticeEvent::word).toList());
    }
}
