package io.dragline.image;

import io.dragline.secret.SecretName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the registries in the table {@code registry}, in the order in which they were added. */
@Repository
class JdbcRegistries implements Registries {
    private final JdbcClient jdbc;

    JdbcRegistries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Registry> all() {
        return jdbc.sql("select *, id = min(id) over () as standard from registry order by id")
                .query((row, number) -> registry(row))
                .list();
    }

    @Override
    public Registry save(Registry registry) {
        SecretName password = registry.password();
        jdbc.sql("""
                insert into registry (name, address, user_name, password_secret, insecure)
                values (:name, :address, :user, :password, :insecure)
                on conflict (name) do update set address = excluded.address, user_name = excluded.user_name,
                  password_secret = excluded.password_secret, insecure = excluded.insecure""")
                .param("name", registry.name())
                .param("address", registry.address().value())
                .param("user", registry.user())
                .param("password", password == null ? null : password.value())
                .param("insecure", registry.insecure())
                .update();
        return find(registry.name()).orElseThrow();
    }

    @Override
    public boolean remove(String name) {
        return jdbc.sql("delete from registry where name = ?").param(name).update() > 0;
    }

    private static Registry registry(ResultSet row) throws SQLException {
        @Nullable String password = row.getString("password_secret");
        return new Registry(
                row.getString("name"),
                new RegistryAddress(row.getString("address")),
                row.getString("user_name"),
                password == null ? null : new SecretName(password),
                row.getBoolean("insecure"),
                row.getBoolean("standard"));
    }
}
