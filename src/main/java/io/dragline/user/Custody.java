package io.dragline.user;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two promises about rights: nobody gives, or takes over, what he does not hold, and somebody who may do all remains. */
@Component
class Custody {
    private final JdbcClient jdbc;
    private final Accounts accounts;

    Custody(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    static void requireHeld(Caller giver, Grant grant) {
        grant.actions().stream().sorted().forEach(action -> {
            if (!giver.may(action, grant.scope())) throw new NotAllowed(giver.user(), action, grant.scope());
        });
    }

    /** Who sets the password of an account, or puts it into a team, could act for it. */
    void requireHeld(Caller giver, String account) {
        rightsOf(account).grants().forEach(grant -> requireHeld(giver, grant));
    }

    /** In a transaction, which is undone if nobody were left who may do all; one such change at a time. */
    void keeping(Runnable change) {
        accounts.lock();
        change.run();
        if (all().noneMatch(rights -> rights.include(Rights.ALL)))
            throw new IllegalStateException("this is the last admin with a password; make another one first");
    }

    /** Only those with a password: a provider may be down, and must not be able to lock everyone out. */
    private Stream<Rights> all() {
        List<String> texts = jdbc.sql("select rights from account_rights join account on name = account"
                        + " where enabled and password_hash is not null")
                .query(String.class)
                .list();
        return texts.stream().map(Rights::parse);
    }

    /** Of one that is disabled too: it may be enabled again. */
    Rights rightsOf(String account) {
        return jdbc.sql("select rights from account_rights where account = :account")
                .param("account", account)
                .query(String.class)
                .optional()
                .map(Rights::parse)
                .orElseThrow(() -> new NoSuchElementException("there is no user '" + account + "'"));
    }

    Rights rightsOfTeam(String team) {
        return Rights.parse(jdbc.sql("select coalesce(string_agg(g.scope || ' '"
                        + " || array_to_string(coalesce(r.actions, g.actions), ','), E'\\n'), '')"
                        + " from granted g left join role r on r.name = g.role where g.team = :team")
                .param("team", team)
                .query(String.class)
                .single());
    }
}
