package io.dragline.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private record Found(Caller caller, Instant seenAt) {}

    /**
     * A signed-in browser as its person sees it.
     *
     * @param agent what the browser said of itself
     */
    record Listed(long id, Instant createdAt, Instant seenAt, String address, String agent, boolean current) {}

    /** The text for the cookie. */
    String open(String account) {
        return open(account, "", "");
    }

    String open(String account, String address, String agent) {
        forgetExpired();
        String text = TokenText.random();
        jdbc.sql("insert into session (hash, account, created_at, seen_at, expires_at, address, agent)"
                        + " values (:hash, :account, :now, :now, :end, :address, :agent)")
                .param("hash", TokenText.hash(text))
                .param("account", account)
                .param("now", before(Duration.ZERO))
                .param("end", before(LONGEST.negated()))
                .param("address", address)
                .param("agent", agent.length() > 200 ? agent.substring(0, 200) : agent)
                .update();
        return text;
    }

    Optional<Caller> caller(String text) {
        byte[] hash = TokenText.hash(text);
        Optional<Found> found = jdbc.sql("select account, teams, rights, session.seen_at from session"
                        + " join account_rights using (account) where enabled and session.hash = :hash"
                        + " and session.expires_at > :now and session.seen_at > :idle")
                .param("hash", hash)
                .param("now", before(Duration.ZERO))
                .param("idle", before(IDLE))
                .query((row, number) -> new Found(
                        StoredCallers.caller(row, null),
                        row.getTimestamp("seen_at").toInstant()))
                .optional();
        found.filter(it -> it.seenAt().isBefore(clock.instant().minus(NOTED))).ifPresent(it -> seen(hash));
        return found.map(Found::caller);
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

    /** @param current what the cookie of the browser holds that asks */
    List<Listed> of(String account, @Nullable String current) {
        byte[] hash = current == null ? new byte[0] : TokenText.hash(current);
        return jdbc.sql("select id, created_at, seen_at, address, agent, hash = :hash as current from session"
                        + " where account = :account and expires_at > :now and seen_at > :idle order by seen_at desc")
                .param("hash", hash)
                .param("account", account)
                .param("now", before(Duration.ZERO))
                .param("idle", before(IDLE))
                .query((row, number) -> new Listed(
                        row.getLong("id"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getString("address"),
                        row.getString("agent"),
                        row.getBoolean("current")))
                .list();
    }

    boolean close(String account, long id) {
        return jdbc.sql("delete from session where account = :account and id = :id")
                        .param("account", account)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @param kept the session that goes on; null: none */
    void closeOthers(String account, @Nullable String kept) {
        jdbc.sql("delete from session where account = :account and hash <> :kept")
                .param("account", account)
                .param("kept", kept == null ? new byte[0] : TokenText.hash(kept))
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
