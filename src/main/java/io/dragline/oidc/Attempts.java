package io.dragline.oidc;

import io.dragline.user.Entrance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Sign-ins that are under way at a provider; any control plane may see one end. */
@Repository
class Attempts {
    static final int SECONDS = 600;

    /** Of one network; a whole office comes to work at nine. */
    private static final int MOST_OF_ONE = 100;
    /** Of all; the oldest goes. */
    private static final int MOST = 5_000;

    private static final String FRESH = " and began_at > now() - make_interval(secs => " + SECONDS + ")";
    private static final String COLUMNS = "provider, nonce, verifier, next, origin, began_at, link";

    private final JdbcClient jdbc;
    private final Entrance entrance;
    private final TransactionOperations transaction;

    Attempts(JdbcClient jdbc, Entrance entrance, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.entrance = entrance;
        this.transaction = transaction;
    }

    /** @throws NotLetIn too many of that network are under way */
    Begun begin(ProviderName provider, LocalPath next, @Nullable String link, String address) {
        Begun begun = Begun.now();
        String origin = entrance.origin(address);
        transaction.executeWithoutResult(status -> {
            makeRoom(origin);
            jdbc.sql(
                            "insert into oidc_attempt (state, browser, provider, nonce, verifier, next, origin, began_at, link)"
                                    + " values (:state, :browser, :provider, :nonce, :verifier, :next, :origin, now(), :link)")
                    .param("state", Begun.hash(begun.state()))
                    .param("browser", Begun.hash(begun.browser()))
                    .param("provider", provider.value())
                    .param("nonce", begun.nonce())
                    .param("verifier", begun.verifier())
                    .param("next", next.value())
                    .param("origin", origin)
                    .param("link", link, Types.VARCHAR)
                    .update();
        });
        return begun;
    }

    private void makeRoom(String origin) {
        jdbc.sql("delete from oidc_attempt where began_at < now() - make_interval(secs => " + SECONDS + ")"
                        + " or state in (select state from oidc_attempt order by began_at desc offset " + MOST + ")")
                .update();
        long here = jdbc.sql("select count(*) from oidc_attempt where origin = :origin and origin <> ''")
                .param("origin", origin)
                .query(Long.class)
                .single();
        if (here >= MOST_OF_ONE) throw new NotLetIn(Refusal.TOO_MANY, "too many sign-ins are under way from " + origin);
    }

    /** Once; empty: unknown, too late, used before, of another provider or of another browser. */
    Optional<Attempt> take(ProviderName provider, String state, String browser) {
        return jdbc.sql("delete from oidc_attempt where state = :state and browser = :browser and provider = :provider"
                        + " and proved is null" + FRESH + " returning " + COLUMNS)
                .param("state", Begun.hash(state))
                .param("browser", Begun.hash(browser))
                .param("provider", provider.value())
                .query(Attempts::attempt)
                .optional();
    }

    /** The provider has said who it is; the account asks for a code as well. */
    void proved(Attempt attempt, String browser, String account) {
        jdbc.sql("insert into oidc_attempt (state, browser, provider, nonce, verifier, next, origin, began_at, proved)"
                        + " values (:state, :browser, :provider, '', '', :next, :origin, :began, :account)")
                .param("state", Begun.hash(Begun.random()))
                .param("browser", Begun.hash(browser))
                .param("provider", attempt.provider().value())
                .param("next", attempt.next().value())
                .param("origin", attempt.origin())
                .param("began", attempt.beganAt().atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }

    record Proved(ProviderName provider, String account, LocalPath next) {}

    Optional<Proved> proved(String browser) {
        return jdbc.sql(
                        "select provider, proved, next from oidc_attempt where browser = :browser and proved is not null"
                                + FRESH)
                .param("browser", Begun.hash(browser))
                .query((row, number) -> new Proved(
                        new ProviderName(row.getString("provider")),
                        row.getString("proved"),
                        LocalPath.of(row.getString("next"))))
                .optional();
    }

    /** Whether it was still there. */
    boolean end(String browser) {
        return jdbc.sql("delete from oidc_attempt where browser = :browser and proved is not null")
                        .param("browser", Begun.hash(browser))
                        .update()
                > 0;
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                new ProviderName(row.getString("provider")),
                row.getString("nonce"),
                row.getString("verifier"),
                LocalPath.of(row.getString("next")),
                row.getString("origin"),
                row.getTimestamp("began_at").toInstant(),
                row.getString("link"));
    }
}
