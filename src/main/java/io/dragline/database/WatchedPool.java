package io.dragline.database;

import com.zaxxer.hikari.HikariDataSource;
import io.dragline.DatabaseTrouble;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to the database. While it is away everybody is told so at once instead of waiting for a connection,
 * one thread asks for it, and the log has two lines: that it is away, and that it is back.
 */
final class WatchedPool extends HikariDataSource {
    private static final Logger log = LoggerFactory.getLogger(WatchedPool.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final Duration SILENCE_OF_A_LOOK = Duration.ofSeconds(5);

    private final Database database;
    private final AtomicReference<@Nullable SQLException> away = new AtomicReference<>();

    WatchedPool(Database database) {
        this.database = database;
        setJdbcUrl(database.url());
        setDataSourceProperties(database.entry(SILENCE));
    }

    @Override
    public Connection getConnection() throws SQLException {
        SQLException known = away.get();
        if (known != null) throw gone(known);
        try {
            return super.getConnection();
        } catch (SQLException e) {
            // the pool tells the cause to one of those who wait; without one all connections may be in use
            SQLException refused = e.getCause() instanceof SQLException cause ? cause : refusal();
            if (refused == null || !DatabaseTrouble.isAway(refused)) throw e;
            if (away.compareAndSet(null, refused)) begin(refused);
            throw gone(refused);
        }
    }

    private static SQLException gone(SQLException why) {
        return new SQLTransientConnectionException("the database does not answer", why.getSQLState(), why);
    }

    private void begin(SQLException why) {
        log.warn(
                "The database does not answer; what is deployed runs on, and nothing is deployed until it is back: {}",
                why.getMessage());
        Thread watch = new Thread(this::awaitReturn, "database-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void awaitReturn() {
        while (refusal() != null) {
            if (isClosed() || !pause()) return;
        }
        away.set(null);
        log.info("The database answers again");
    }

    /** Null: it answers. */
    private @Nullable SQLException refusal() {
        try {
            DriverManager.getConnection(database.url(), database.entry(SILENCE_OF_A_LOOK))
                    .close();
            return null;
        } catch (SQLException refused) {
            return refused;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
