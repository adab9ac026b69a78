package io.dragline.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.servers.PostgresServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a browser's sign-in ends by itself, on a real database and by a clock that the test sets. */
class SessionsIT {
    private final PostgresServer postgres = PostgresServer.start();
    private final Hands clock = new Hands();
    private JdbcClient jdbc;
    private Sessions sessions;

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-01-01T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void begin() {
        DataSource database = postgres.migrated();
        jdbc = JdbcClient.create(database);
        new Accounts(jdbc).add(new AccountName("ann"), "hash", new RoleName("viewer"));
        sessions = new Sessions(jdbc, clock);
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    private void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    @Test
    void endsAfterHalfAnHourWithoutARequest() {
        String session = sessions.open("ann");
        pass(Duration.ofMinutes(29));
        assertThat(sessions.caller(session)).isPresent();
        pass(Duration.ofMinutes(29));
        assertThat(sessions.caller(session)).isPresent();
        pass(Duration.ofMinutes(31));
        assertThat(sessions.caller(session)).isEmpty();
    }

    @Test
    void endsAfterHalfADayHoweverBusy() {
        String session = sessions.open("ann");
        for (int i = 0; i < 35; i++) {
            pass(Duration.ofMinutes(20));
            assertThat(sessions.caller(session)).isPresent();
        }
        pass(Duration.ofMinutes(20));
        assertThat(sessions.caller(session)).isEmpty();
    }

    @Test
    void leavesNothingInTheDatabaseThatCouldBeUsed() {
        String session = sessions.open("ann");
        assertThat(jdbc.sql("select encode(hash, 'escape') || account from session")
                        .query(String.class)
                        .single())
                .doesNotContain(session);
        pass(Duration.ofHours(13));
        sessions.open("ann");
        assertThat(jdbc.sql("select count(*) from session").query(Long.class).single())
                .isEqualTo(1);
    }
}
