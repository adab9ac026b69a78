package io.dragline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that someone else looks after. */
record ExternalPostgres(String url, String user, String password) implements Database {
    /** Gives a server that has just been started some time to listen; a wrong password is told at once. */
    static ExternalPostgres reach(String url, @Nullable String user, @Nullable String password, Duration patience) {
        ExternalPostgres database =
                new ExternalPostgres(url, user == null ? "" : user, password == null ? "" : password);
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try (Connection connection = DriverManager.getConnection(url, database.entry(patience))) {
                return database;
            } catch (SQLException e) {
                if (!isUnreachable(e) || System.nanoTime() > end) throw refused(url, e);
                pause(url, e);
            }
        }
    }

    private static boolean isUnreachable(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.equals("57P03"));
    }

    private static void pause(String url, SQLException reason) {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(url, reason);
        }
    }

    private static IllegalStateException refused(String url, SQLException e) {
        String address = url.replaceFirst("\\?.*", "");
        return new IllegalStateException(
                "the database " + address + " cannot be used: " + e.getMessage()
                        + "; check that it runs, and --db, --db-user and --db-password",
                e);
    }

    @Override
    public void close() {
        // it is not ours
    }

    /** A record's own text would show the password. */
    @Override
    public String toString() {
        return url;
    }
}
