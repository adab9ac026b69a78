package io.dragline.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets one control plane at a time make or change the engine's tables: the engine itself guards that by a row of those
 * very tables, which two that start on an empty database do not have yet. Who dies meanwhile loses it with its
 * connection.
 */
@Component
class SchemaLock extends AbstractProcessEnginePlugin {
    private static final long LOCK = 0x736368656d61L; // "schema"

    private final DataSource database;
    private @Nullable Connection held;

    SchemaLock(DataSource database) {
        this.database = database;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        try {
            held = database.getConnection();
            execute(held, "select pg_advisory_lock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("the database gave no lock for the engine's tables: " + e.getMessage(), e);
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        if (held == null) return;
        try (Connection lock = held) {
            execute(lock, "select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the database did not take back the lock for the engine's tables: " + e.getMessage(), e);
        }
        held = null;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
