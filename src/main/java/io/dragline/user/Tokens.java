package io.dragline.user;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens of all accounts. A token is looked up at every request, so a revoked one is refused at once. */
@Repository
class Tokens {
    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    Tokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A token as its owner sees it afterwards. */
    record Listed(
            long id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable List<Grant> limits) {}

    /** A token with its text, which is told this once. */
    record Created(long id, String name, String token, Instant expiresAt) {}

    Created create(String account, String name, TokenLife life) {
        return create(account, name, life, null);
    }

    /** @param limits what it allows of what its owner may; null: all */
    Created create(String account, String name, TokenLife life, @Nullable Rights limits) {
        String text = TokenText.random();
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
        OffsetDateTime end = now.plus(life.duration());
        long id = jdbc.sql("insert into token (account, name, hash, created_at, expires_at, limits)"
                        + " values (:account, :name, :hash, :now, :end, :limits) returning id")
                .param("limits", limits == null ? null : limits.toString(), Types.VARCHAR)
                .param("account", account)
                .param("name", name)
                .param("hash", TokenText.hash(text))
                .param("now", now)
                .param("end", end)
                .query(Long.class)
                .single();
        return new Created(id, name, text, end.toInstant());
    }

    List<Listed> of(String account) {
        return jdbc.sql("select id, name, created_at, expires_at, limits from token where account = :account"
                        + " and expires_at > :now order by id")
                .param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Listed(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        limits(row.getString("limits"))))
                .list();
    }

    private static @Nullable List<Grant> limits(@Nullable String text) {
        return text == null ? null : Rights.parse(text).grants();
    }

    boolean revoke(String account, long id) {
        return jdbc.sql("delete from token where id = :id and account = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                > 0;
    }

    void revokeAll(String account) {
        jdbc.sql("delete from token where account = :account")
                .param("account", account)
                .update();
    }

    void forgetExpired() {
        jdbc.sql("delete from token where expires_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Caller> caller(String token) {
        return jdbc.sql("select account, teams, rights, token.limits from token join account_rights using (account)"
                        + " where enabled and token.hash = :hash and token.expires_at > :now")
                .param("hash", TokenText.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> StoredCallers.caller(row, row.getString("limits")))
                .optional();
    }
}
