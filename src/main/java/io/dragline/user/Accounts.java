package io.dragline.user;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored accounts. */
@Repository
class Accounts {
    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account without its password. */
    record Account(String name, @Nullable RoleName role, Instant createdAt, boolean disabled, List<String> teams) {}

    List<Account> all() {
        return jdbc.sql("select name, role, created_at, disabled_at is not null as disabled, teams from account"
                        + " join account_rights on account_rights.account = account.name order by name")
                .query((row, number) -> new Account(
                        row.getString("name"),
                        role(row.getString("role")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getBoolean("disabled"),
                        words(row.getString("teams"))))
                .list();
    }

    private static @Nullable RoleName role(@Nullable String text) {
        return text == null ? null : new RoleName(text);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    Optional<String> passwordHash(String name) {
        return jdbc.sql("select password_hash from account where name = :name and disabled_at is null"
                        + " and password_hash is not null")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    /** Until the transaction ends no other one changes accounts; reading goes on. */
    void lock() {
        jdbc.sql("lock table account in share row exclusive mode").update();
    }

    /**
     * @param passwordHash null: it signs in elsewhere
     * @param role everywhere; null: it may do what it is granted
     */
    void add(AccountName name, @Nullable String passwordHash, @Nullable RoleName role) {
        try {
            jdbc.sql("insert into account (name, password_hash, role, created_at) values (:name, :hash, :role, :now)")
                    .param("name", name.value())
                    .param("hash", passwordHash, Types.VARCHAR)
                    .param("role", role == null ? null : role.value(), Types.VARCHAR)
                    .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("there is already a user '" + name + "'", e);
        }
    }

    void setPassword(String name, String hash) {
        requireOne(
                name,
                jdbc.sql("update account set password_hash = :hash where name = :name")
                        .param("name", name)
                        .param("hash", hash)
                        .update());
    }

    void setRole(String name, @Nullable RoleName role) {
        requireOne(
                name,
                jdbc.sql("update account set role = :role where name = :name")
                        .param("name", name)
                        .param("role", role == null ? null : role.value(), Types.VARCHAR)
                        .update());
    }

    void setDisabled(String name, boolean disabled) {
        requireOne(
                name,
                jdbc.sql("update account set disabled_at = case when :disabled then coalesce(disabled_at, now()) end"
                                + " where name = :name")
                        .param("name", name)
                        .param("disabled", disabled)
                        .update());
    }

    void remove(String name) {
        requireOne(
                name,
                jdbc.sql("delete from account where name = :name")
                        .param("name", name)
                        .update());
    }

    private static void requireOne(String name, int changed) {
        if (changed == 0) throw new NoSuchElementException("there is no user '" + name + "'");
    }
}
