package io.dragline.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The servers in the database, one document each. */
@Repository
class StoredServers implements Servers {
    private final JdbcClient database;
    private final ObjectMapper json;

    StoredServers(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Server> all() {
        return database.sql("select document from server order by name")
                .query((row, number) -> parse(row.getString(1)))
                .list();
    }

    @Override
    public Optional<Server> find(ServerName name) {
        return database.sql("select document from server where name = ?")
                .param(name.value())
                .query((row, number) -> parse(row.getString(1)))
                .optional();
    }

    @Override
    public Server get(ServerName name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no server '" + name + "'; known are "
                        + all().stream().map(server -> server.name().value()).collect(Collectors.joining(", "))));
    }

    @Override
    public void save(Server server) {
        database.sql("""
                        insert into server (name, document) values (?, ?::jsonb)
                        on conflict (name) do update set document = excluded.document
                        """).params(server.name().value(), text(server)).update();
    }

    @Override
    public void remove(ServerName name) {
        database.sql("delete from server where name = ?").param(name.value()).update();
    }

    private Server parse(String document) {
        try {
            return json.readValue(document, Server.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored server cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private String text(Server server) {
        try {
            return json.writeValueAsString(server);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a server cannot be written: " + e.getOriginalMessage(), e);
        }
    }
}
