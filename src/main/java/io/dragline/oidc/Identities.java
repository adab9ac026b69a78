package io.dragline.oidc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who the accounts are at providers: by issuer and subject, and by nothing else. */
@Repository
class Identities {
    private final JdbcClient jdbc;

    Identities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param subject the provider's own name of the person */
    record Identity(long id, String issuer, String subject, Instant linkedAt) {}

    Optional<String> account(String issuer, String subject) {
        return jdbc.sql("update oidc_identity set used_at = now() where issuer = :issuer and subject = :subject"
                        + " returning account")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(String.class)
                .optional();
    }

    void add(String issuer, String subject, String account) {
        jdbc.sql("insert into oidc_identity (issuer, subject, account, linked_at)"
                        + " values (:issuer, :subject, :account, now())")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("account", account)
                .update();
    }

    List<Identity> of(String account) {
        return jdbc.sql("select id, issuer, subject, linked_at from oidc_identity where account = :account order by id")
                .param("account", account)
                .query((row, number) -> new Identity(
                        row.getLong("id"),
                        row.getString("issuer"),
                        row.getString("subject"),
                        row.getTimestamp("linked_at").toInstant()))
                .list();
    }

    boolean remove(String account, long id) {
        return jdbc.sql("delete from oidc_identity where account = :account and id = :id")
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }
}
