package io.dragline.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The named sets of actions; the shipped ones stay as they are. */
@Repository
class Roles {
    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Role(RoleName name, Set<Action> actions, boolean shipped) {}

    List<Role> all() {
        return jdbc.sql("select name, actions, shipped from role order by cardinality(actions) desc, name")
                .query(Roles::role)
                .list();
    }

    Role get(RoleName name) {
        return jdbc.sql("select name, actions, shipped from role where name = :name")
                .param("name", name.value())
                .query(Roles::role)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("role: '" + name + "' is not a role; there are "
                        + all().stream().map(role -> role.name().value()).collect(Collectors.joining(", "))));
    }

    void save(RoleName name, Set<Action> actions) {
        if (actions.isEmpty()) throw new IllegalArgumentException("actions: name at least one");
        Set<Action> all = EnumSet.copyOf(actions);
        all.add(Action.VIEW);
        int changed = jdbc.sql("insert into role (name, actions) values (:name, :actions) on conflict (name)"
                        + " do update set actions = excluded.actions where not role.shipped")
                .param("name", name.value())
                .param("actions", all.stream().map(Action::name).toArray(String[]::new))
                .update();
        if (changed == 0) throw shipped(name);
    }

    void remove(RoleName name) {
        Role role = all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no role '" + name + "'"));
        if (role.shipped()) throw shipped(name);
        try {
            jdbc.sql("delete from role where name = :name")
                    .param("name", name.value())
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new IllegalStateException(
                    "role '" + name + "' is still given to somebody; see: dragline grant list", e);
        }
    }

    private static IllegalStateException shipped(RoleName name) {
        return new IllegalStateException(
                "role '" + name + "' is shipped with Dragline and stays as it is; make one of another name");
    }

    private static Role role(ResultSet row, int number) throws SQLException {
        Set<Action> actions = Arrays.stream((String[]) row.getArray("actions").getArray())
                .map(Action::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Role(new RoleName(row.getString("name")), actions, row.getBoolean("shipped"));
    }
}
