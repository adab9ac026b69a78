package io.dragline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import io.dragline.servers.PostgresServer;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DatabaseTroubleIT {
    @ParameterizedTest
    @CsvSource({
        "53100, true",
        "53200, true",
        "53300, true",
        "57P01, true",
        "58030, true",
        "08006, true", // it comes back
        "40P01, true", // of two, one had to end
        "40001, true",
        "40002, false",
        "57014, false",
        "23505, false",
        "22021, false",
        "42P01, false"
    })
    void passesOnlyWhenItIsNotTheStatementsFault(String state, boolean passes) {
        Throwable failure = raised(state);

        assertThat(DatabaseTrouble.passes(failure)).isEqualTo(passes);
        assertThat(DatabaseTrouble.isDiskFull(failure)).isEqualTo(state.equals("53100"));
        assertThat(DatabaseTrouble.words(failure)).contains("ERROR: said with " + state);
    }

    @Test
    void passesWhenAllConnectionsAreTaken() throws Exception {
        try (PostgresServer database = PostgresServer.start();
                HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(database.dataSource());
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(250);
            try (Connection taken = pool.getConnection()) {
                assertThat(taken.isValid(1)).isTrue();
                Throwable failure = catchThrowable(pool::getConnection);

                assertThat(DatabaseTrouble.passes(new RuntimeException("wrapped", failure)))
                        .isTrue();
                assertThat(DatabaseTrouble.isAway(failure))
                        .as("so that it is logged")
                        .isFalse();
            }
        }
    }

    /** A control plane that stood still in a transaction is cut off, so that it holds up no other; it goes on later. */
    @Test
    void passesWhenATransactionStoodStillForTooLong() throws Exception {
        try (PostgresServer database = PostgresServer.start();
                Connection still = database.dataSource().getConnection()) {
            JdbcClient others = JdbcClient.create(database.dataSource());
            JdbcClient own = JdbcClient.create(new SingleConnectionDataSource(still, true));
            still.setAutoCommit(false);
            int session =
                    own.sql("select pg_backend_pid()").query(Integer.class).single();
            own.sql("set idle_in_transaction_session_timeout = '10ms'").update();
            while (isThere(session, others)) Thread.onSpinWait();

            Throwable failure = catchThrowable(() -> own.sql("select 1").query().singleRow());

            assertThat(DatabaseTrouble.passes(failure)).as("" + failure).isTrue();
        }
    }

    private static boolean isThere(int session, JdbcClient others) {
        return others.sql("select count(*) from pg_stat_activity where pid = :session")
                        .param("session", session)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void saysNothingOfWhatIsNotTheDatabases() {
        Throwable other = new IllegalStateException("other", new RuntimeException("cause"));

        assertThat(DatabaseTrouble.passes(other)).isFalse();
        assertThat(DatabaseTrouble.words(other)).isEmpty();
    }

    /** As a library wraps it. */
    private static Throwable raised(String state) {
        try (PostgresServer database = PostgresServer.start()) {
            return new RuntimeException("wrapped", catchThrowable(() -> JdbcClient.create(database.dataSource())
                    .sql("do $$ begin raise exception 'said with " + state + "' using errcode = '" + state
                            + "'; end $$")
                    .update()));
        }
    }
}
