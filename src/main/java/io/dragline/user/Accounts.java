package io.dragline.user;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
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
    record Account(String name, Role role, Instant createdAt) {}

    List<Account> all() {
        return jdbc.sql("select name, role, created_at from account order by name")
                .query((row, number) -> new Account(
                        row.getString("name"),
                        Role.of(row.getString("role")),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    Optional<String> passwordHash(String name) {
        return jdbc.sql("select password_hash from account where name = :name")
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

    void add(AccountName name, String passwordHash, Role role) {
        try {
            jdbc.sql("insert into account (name, password_hash, role, created_at) values (:name, :hash, :role, :now)")
                    .param("name", name.value())
                    .param("hash", passwordHash)
                    .param("role", role.toString())
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

    void setRole(String name, Role role) {
        requireOne(
                name,
                jdbc.sql("update account set role = :role where name = :name")
                        .param("name", name)
                        .param("role", role.toString())
                        .update());
        requireAnAdmin();
    }

    void remove(String name) {
        requireOne(
                name,
                jdbc.sql("delete from account where name = :name")
                        .param("name", name)
                        .update());
        requireAnAdmin();
    }

    private static void requireOne(String name, int changed) {
        if (changed == 0) throw new NoSuchElementException("there is no user '" + name + "'");
    }

    /** Called in the transaction of the change, which is undone then. */
    private void requireAnAdmin() {
        long admins = jdbc.sql("select count(*) from account where role = :role")
                .param("role", Role.ADMIN.toString())
                .query(Long.class)
                .single();
        if (admins == 0) throw new IllegalStateException("this is the last admin; make another one first");
    }
}
