package io.dragline.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The preferences of all accounts. */
@Repository
class StoredPreferences {
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    StoredPreferences(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Preferences of(String account) {
        String stored = jdbc.sql("select preferences::text from account where name = :account")
                .param("account", account)
                .query(String.class)
                .single();
        try {
            return json.readValue(stored, Preferences.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the preferences of '" + account + "' cannot be read: " + stored, e);
        }
    }

    void set(String account, Preferences preferences) {
        try {
            jdbc.sql("update account set preferences = cast(:preferences as jsonb) where name = :account")
                    .param("preferences", json.writeValueAsString(preferences))
                    .param("account", account)
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the preferences of '" + account + "' cannot be written", e);
        }
    }
}
