package io.dragline.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.user.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored sign-in providers. */
@Repository
class Providers {
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Sealing sealing;

    Providers(JdbcClient jdbc, ObjectMapper json, Sealing sealing) {
        this.jdbc = jdbc;
        this.json = json;
        this.sealing = sealing;
    }

    /** @param secret whether a client secret is kept */
    record Stored(ProviderName name, Provider provider, boolean secret) {}

    List<Stored> all() {
        return jdbc.sql("select name, settings, client_secret from oidc_provider order by name")
                .query(this::stored)
                .list();
    }

    Optional<Stored> find(String name) {
        return jdbc.sql("select name, settings, client_secret from oidc_provider where name = :name")
                .param("name", name)
                .query(this::stored)
                .optional();
    }

    Stored get(String name) {
        return find(name).orElseThrow(() -> new NoSuchElementException("there is no sign-in provider '" + name + "'"));
    }

    /** One that people may sign in at. */
    Stored enabled(String name) {
        Stored stored = get(name);
        if (!stored.provider().enabled())
            throw new IllegalStateException(
                    "signing in at '" + name + "' is switched off; use a password, or ask an administrator");
        return stored;
    }

    @Nullable
    String secret(Stored stored) {
        return jdbc.sql("select client_secret from oidc_provider where name = :name and client_secret is not null")
                .param("name", stored.name().value())
                .query(String.class)
                .optional()
                .map(kept -> sealing.open(owner(stored.name(), stored.provider()), kept))
                .orElse(null);
    }

    void save(ProviderName name, Provider provider, @Nullable String secret) {
        jdbc.sql("insert into oidc_provider (name, settings, client_secret) values (:name, :settings::jsonb, :secret)"
                        + " on conflict (name) do update set settings = excluded.settings,"
                        + " client_secret = excluded.client_secret")
                .param("name", name.value())
                .param("settings", text(provider))
                .param("secret", secret == null ? null : sealing.seal(owner(name, provider), secret), Types.VARCHAR)
                .update();
    }

    void remove(String name) {
        int removed = jdbc.sql("delete from oidc_provider where name = :name")
                .param("name", name)
                .update();
        if (removed == 0) throw new NoSuchElementException("there is no sign-in provider '" + name + "'");
    }

    /** Bound to the issuer: a secret that was given for one provider does not open for another. */
    private static String owner(ProviderName name, Provider provider) {
        return "of sign-in provider " + name + " " + provider.issuer();
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        try {
            return new Stored(
                    new ProviderName(row.getString("name")),
                    read(row.getString("settings")),
                    row.getString("client_secret") != null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the settings of a sign-in provider cannot be read: " + e.getMessage(), e);
        }
    }

    /** What a control plane of a later version adds is passed over. */
    private Provider read(String settings) throws JsonProcessingException {
        return json.readerFor(Provider.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(settings);
    }

    private String text(Provider provider) {
        try {
            return json.writeValueAsString(provider);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
