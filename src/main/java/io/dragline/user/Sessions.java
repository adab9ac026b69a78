package io.dragline.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The browsers that are signed in. A session is looked up at every request, so an ended one is refused at once. */
@Repository
class Sessions {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    /** A page asks often; not each time is worth a write. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    @Autowired
    Sessions(JdbcClient jdbc) {
        this(jdbc, Clock.systemUTC());
    }

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Found(String account, String role, Instant seenAt) {}

    /** The text for the cookie. */
    String open(String account) {
        forgetExpired();
        String text = TokenText.random();
        jdbc.sql("insert into session (hash, account, created_at, seen_at, expires_at)"
                        + " values (:hash, :account, :now, :now, :end)")
                .param("hash", TokenText.hash(text))
                .param("account", account)
                .param("now", before(Duration.ZERO))
                .param("end", before(LONGEST.negated()))
                .update();
        return text;
    }

    Optional<Caller> caller(String text) {
        byte[] hash = TokenText.hash(text);
        Optional<Found> found = jdbc.sql("select account.name, account.role, session.seen_at from session"
                        + " join account on account.name = session.account where session.hash = :hash"
                        + " and session.expires_at > :now and session.seen_at > :idle")
                .param("hash", hash)
                .param("now", before(Duration.ZERO))
                .param("idle", before(IDLE))
                .query((row, number) -> new Found(
                        row.getString("name"),
                        row.getString("role"),
                        row.getTimestamp("seen_at").toInstant()))
                .optional();
        found.filter(it -> it.seenAt().isBefore(clock.instant().minus(NOTED))).ifPresent(it -> seen(hash));
        return found.map(it -> new Caller(it.account(), Role.of(it.role()).actions()));
    }

    private void seen(byte[] hash) {
        jdbc.sql("update session set seen_at = :now where hash = :hash")
                .param("now", before(Duration.ZERO))
                .param("hash", hash)
                .update();
    }

    void close(String text) {
        jdbc.sql("delete from session where hash = :hash")
                .param("hash", TokenText.hash(text))
                .update();
    }

    void closeAll(String account) {
        jdbc.sql("delete from session where account = :account")
                .param("account", account)
                .update();
    }

    private void forgetExpired() {
        jdbc.sql("delete from session where expires_at <= :now or seen_at <= :idle")
                .param("now", before(Duration.ZERO))
                .param("idle", before(IDLE))
                .update();
    }

    private OffsetDateTime before(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
