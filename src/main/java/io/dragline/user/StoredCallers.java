package io.dragline.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Callers by their tokens and sessions. */
@Component
class StoredCallers implements Callers {
    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final Sessions sessions;

    StoredCallers(JdbcClient jdbc, Tokens tokens, Sessions sessions) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    public Optional<Caller> withToken(String token) {
        return tokens.caller(token);
    }

    @Override
    public Optional<Caller> withSession(String session) {
        return sessions.caller(session);
    }

    @Override
    public Optional<Caller> named(String account) {
        return jdbc.sql("select account, teams, rights from account_rights where enabled and account = :account")
                .param("account", account)
                .query((row, number) -> caller(row, null))
                .optional();
    }

    /** @param limits what its token allows; null: all */
    static Caller caller(ResultSet row, @Nullable String limits) throws SQLException {
        String teams = row.getString("teams");
        Rights rights = Rights.parse(row.getString("rights"));
        return new Caller(
                row.getString("account"),
                teams.isEmpty() ? Set.of() : Set.of(teams.split(" ")),
                limits == null ? rights : rights.and(Rights.parse(limits)),
                limits != null);
    }
}
