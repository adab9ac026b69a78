package io.dragline.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;

/** How a channel is told, and how often its provider lets itself be told: so many at once, and then one after each gap. */
enum ChannelKind {
    /** 20 a minute, else it is shut for ten. */
    DINGTALK(10, 6_000),
    /** 5 a second, 100 a minute. */
    FEISHU(4, 1_000),
    /** 20 a minute. */
    WECOM(10, 6_000),
    /** One a second. */
    SLACK(1, 1_000),
    MAIL(10, 3_000),
    WEBHOOK(20, 100),
    /** A project's push address; no channel that somebody makes. */
    PUSH(20, 100);

    private final int burst;
    private final int gapMillis;

    ChannelKind(int burst, int gapMillis) {
        this.burst = burst;
        this.gapMillis = gapMillis;
    }

    Duration gap() {
        return Duration.ofMillis(gapMillis);
    }

    /** What may be saved up while nothing is sent. */
    Duration saved() {
        return gap().multipliedBy(burst - 1L);
    }

    boolean isSigned() {
        return this == DINGTALK || this == FEISHU || this == WEBHOOK;
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static ChannelKind of(String word) {
        for (ChannelKind kind : values()) if (kind != PUSH && kind.word().equals(word)) return kind;
        if (word.equals(PUSH.word())) return PUSH;
        throw new IllegalArgumentException("'" + word + "' is none of dingtalk, feishu, wecom, slack, mail, webhook");
    }
}
