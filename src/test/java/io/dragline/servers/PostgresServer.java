package io.dragline.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own in the one {@link PostgresProgram} of this run: a program for each would cost minutes. */
public final class PostgresServer implements AutoCloseable {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String database;

    private PostgresServer(String database) {
        this.database = database;
    }

    public static PostgresServer start() {
        String database = "test" + NUMBERS.incrementAndGet();
        inMaintenance("create database " + database);
        return new PostgresServer(database);
    }

    public String address() {
        return PostgresProgram.address(database);
    }

    public String user() {
        return PostgresProgram.USER;
    }

    public DataSource dataSource() {
        return source(database);
    }

    /** With all of Dragline's tables, and nothing else: they are made once in this run, and copied. */
    public DataSource migrated() {
        close();
        inMaintenance("create database " + database + " template " + Template.name());
        return dataSource();
    }

    /** Made by the first who asks. */
    private static final class Template {
        private static final String NAME = "migrated";

        static {
            inMaintenance("create database " + NAME);
            Flyway.configure().dataSource(source(NAME)).load().migrate();
        }

        static String name() {
            return NAME;
        }
    }

    /** The whole program, as {@code pg_ctl restart -m immediate} would. */
    public void restart() {
        PostgresProgram.restart();
    }

    /** The whole program, and it stays away. */
    public void stop() {
        PostgresProgram.stop("QUIT");
    }

    /** As {@code kill -9}, and it stays away. */
    public void kill() {
        PostgresProgram.stop("KILL");
    }

    public void startAgain() {
        PostgresProgram.startAgain();
    }

    /** Whoever asks gets no answer, as if the network swallowed every packet. */
    public void freeze() {
        PostgresProgram.freeze();
    }

    public void thaw() {
        PostgresProgram.thaw();
    }

    private static PGSimpleDataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(PostgresProgram.address(database));
        source.setUser(PostgresProgram.USER);
        return source;
    }

    private static void inMaintenance(String sql) {
        try (Connection connection = source("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** Whoever is still connected is cut off. */
    @Override
    public void close() {
        inMaintenance("drop database " + database + " with (force)");
    }
}
