package io.dragline.user;

import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored teams: what a team is granted, all of its members are. */
@Repository
class Teams {
    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Team(String name, List<String> members) {}

    List<Team> all() {
        return jdbc.sql("select name, coalesce((select string_agg(account, ' ' order by account) from team_member"
                        + " where team = team.name), '') as members from team order by name")
                .query((row, number) -> new Team(row.getString("name"), words(row.getString("members"))))
                .list();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    void add(TeamName name) {
        try {
            jdbc.sql("insert into team (name, created_at) values (:name, now())")
                    .param("name", name.value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("there is already a team '" + name + "'", e);
        }
    }

    void remove(String name) {
        if (jdbc.sql("delete from team where name = :name").param("name", name).update() == 0) throw unknown(name);
    }

    void join(String team, String account) {
        try {
            jdbc.sql("insert into team_member (team, account) values (:team, :account)"
                            // whom a provider's groups had put there stays now, whatever they say
                            + " on conflict (team, account) do update set provided = null")
                    .param("team", team)
                    .param("account", account)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new NoSuchElementException("there is no team '" + team + "', or no user '" + account + "'");
        }
    }

    void leave(String team, String account) {
        int left = jdbc.sql("delete from team_member where team = :team and account = :account")
                .param("team", team)
                .param("account", account)
                .update();
        if (left == 0) throw new NoSuchElementException("'" + account + "' is not in a team '" + team + "'");
    }

    private static NoSuchElementException unknown(String name) {
        return new NoSuchElementException("there is no team '" + name + "'; list them with: dragline team list");
    }
}
