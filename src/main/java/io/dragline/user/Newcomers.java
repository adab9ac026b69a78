package io.dragline.user;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of who signs in elsewhere: made without a password or a role, and put into teams as the provider says. */
@Component
public class Newcomers {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Custody custody;

    Newcomers(JdbcClient jdbc, Accounts accounts, Custody custody) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.custody = custody;
    }

    /** In a transaction, which nobody else changes accounts in; somebody who may do all, by a password, must remain. */
    public void changing(Runnable change) {
        custody.keeping(change);
    }

    public boolean isEnabled(String account) {
        return jdbc.sql("select count(*) from account where name = :name and disabled_at is null")
                        .param("name", account)
                        .query(Long.class)
                        .single()
                == 1;
    }

    public boolean isTaken(String name) {
        return jdbc.sql("select count(*) from account where name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single()
                == 1;
    }

    public boolean hasPassword(String account) {
        return accounts.passwordHash(account).isPresent();
    }

    public void add(String name) {
        accounts.add(new AccountName(name), null, null);
    }

    /**
     * Leaves the teams that the provider had put it into and no longer does; those joined by hand stay.
     *
     * @param teams those that do not exist are passed over
     * @return whether something changed
     */
    public boolean belong(String account, String provider, Set<String> teams) {
        String[] names = teams.toArray(String[]::new);
        int left = jdbc.sql("delete from team_member where account = :account and provided = :provider"
                        + " and team <> all (:teams)")
                .param("account", account)
                .param("provider", provider)
                .param("teams", names)
                .update();
        int joined = jdbc.sql(
                        "insert into team_member (team, account, provided)"
                                + " select name, :account, :provider from team where name = any (:teams) on conflict do nothing")
                .param("account", account)
                .param("provider", provider)
                .param("teams", names)
                .update();
        return left + joined > 0;
    }

    /** With the provider go the memberships that it gave. */
    public void forget(String provider) {
        jdbc.sql("delete from team_member where provided = :provider")
                .param("provider", provider)
                .update();
    }
}
