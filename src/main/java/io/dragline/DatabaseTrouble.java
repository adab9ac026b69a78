package io.dragline;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what is the database's own trouble, and passes, from what a statement did wrong. */
public final class DatabaseTrouble {
    private static final String DISK_FULL = "53100";
    /** The connection was cut off, since nothing came over it for too long in the midst of a transaction. */
    private static final String STOOD_STILL = "25P03";

    /** It was not serializable, or in a deadlock; the rest of class 40 is the statement's fault. */
    private static final Set<String> GAVE_WAY = Set.of("40001", "40P01");

    private DatabaseTrouble() {}

    /**
     * Whether the same may succeed later: PostgreSQL's classes 08 (connection), 53 (its disk, memory or connections are
     * used up), 57P (shutdown) and 58 (its system fails), a transaction that gave way to another or stood
     * still, and a pool without a connection.
     */
    public static boolean passes(Throwable failure) {
        return isAway(failure)
                || causes(failure).anyMatch(cause -> cause instanceof SQLTransientConnectionException)
                || states(failure).anyMatch(DatabaseTrouble::isPassing);
    }

    private static boolean isPassing(String state) {
        return GAVE_WAY.contains(state) || state.startsWith("53") || state.startsWith("58");
    }

    /** Whether it does not answer at all, or a connection to it has ended; not when all connections are in use. */
    public static boolean isAway(Throwable failure) {
        return sql(failure).anyMatch(DatabaseTrouble::isLost);
    }

    private static boolean isLost(SQLException sql) {
        String state = sql.getSQLState();
        // the pool's own word for a connection that has broken under whoever used it
        if (state == null) return "Connection is closed".equals(sql.getMessage());
        return state.startsWith("08") || state.startsWith("57P") || state.equals(STOOD_STILL);
    }

    public static boolean isDiskFull(Throwable failure) {
        return states(failure).anyMatch(DISK_FULL::equals);
    }

    /** What the database itself said, without what libraries wrapped around it; empty: it said nothing. */
    public static Optional<String> words(Throwable failure) {
        return sql(failure)
                .reduce((outer, inner) -> inner)
                .map(SQLException::getMessage)
                .flatMap(text -> text.lines().findFirst());
    }

    private static Stream<String> states(Throwable failure) {
        return sql(failure).map(sql -> String.valueOf(sql.getSQLState()));
    }

    private static Stream<SQLException> sql(Throwable failure) {
        return causes(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
