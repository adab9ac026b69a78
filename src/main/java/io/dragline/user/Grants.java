package io.dragline.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored grants. */
@Repository
class Grants implements ProjectGrants {
    private static final String SELECT = "select g.id, g.account, g.team, g.scope, g.role,"
            + " coalesce(r.actions, g.actions) as actions, g.created_at, g.created_by"
            + " from granted g left join role r on r.name = g.role ";

    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A grant to a user or to a team.
     *
     * @param role whose actions it has; null: these and no others
     */
    record Given(
            long id,
            @Nullable String user,
            @Nullable String team,
            Scope scope,
            @Nullable RoleName role,
            Set<Action> actions,
            Instant createdAt,
            String createdBy) {

        String told() {
            return (team == null ? "user " + user : "team " + team) + ": "
                    + (role == null ? actions.toString() : "role " + role);
        }
    }

    List<Given> all() {
        return jdbc.sql(SELECT + "order by g.scope, g.team nulls last, g.account, g.id")
                .query(Grants::given)
                .list();
    }

    Optional<Given> find(long id) {
        return jdbc.sql(SELECT + "where g.id = :id")
                .param("id", id)
                .query(Grants::given)
                .optional();
    }

    /** @throws IllegalArgumentException there is no such user or team */
    Given add(GrantsApi.Wish wish, String by) {
        Set<Action> actions = wish.actions();
        try {
            long id = jdbc.sql("insert into granted (account, team, scope, role, actions, created_at, created_by)"
                            + " values (:user, :team, :scope, :role, :actions, now(), :by) returning id")
                    .param("user", wish.user(), Types.VARCHAR)
                    .param("team", wish.team(), Types.VARCHAR)
                    .param("scope", wish.scope().toString())
                    .param("role", wish.role() == null ? null : wish.role().value(), Types.VARCHAR)
                    .param(
                            "actions",
                            actions == null
                                    ? null
                                    : new Grant(wish.scope(), actions)
                                            .actions().stream()
                                                    .map(Action::name)
                                                    .toArray(String[]::new),
                            Types.ARRAY)
                    .param("by", by)
                    .query(Long.class)
                    .single();
            return find(id).orElseThrow();
        } catch (DataIntegrityViolationException e) {
            String who = wish.team() == null
                    ? "user: there is no user '" + wish.user() + "'"
                    : "team: there is no team '" + wish.team() + "'";
            throw new IllegalArgumentException(who, e);
        }
    }

    void remove(long id) {
        jdbc.sql("delete from granted where id = :id").param("id", id).update();
    }

    @Override
    public void forget(String project) {
        jdbc.sql(
                        "delete from granted where scope = :project or scope like :project || '/%' or scope like :project || '@%'")
                .param("project", project)
                .update();
    }

    private static Given given(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Given(
                row.getLong("id"),
                row.getString("account"),
                row.getString("team"),
                Scope.parse(row.getString("scope")),
                role == null ? null : new RoleName(role),
                Arrays.stream((String[]) row.getArray("actions").getArray())
                        .map(Action::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"));
    }
}
