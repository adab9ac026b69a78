package io.dragline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.engine.Processes;
import io.dragline.engine.Progress;
import io.dragline.servers.PostgresServer;
import io.dragline.step.DeploymentId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said of a deployment while it ends, on a real database. */
class WhereaboutsIT {
    private static final PostgresServer POSTGRES = PostgresServer.start();

    private final JdbcClient db = JdbcClient.create(POSTGRES.migrated());
    private final DeploymentRows rows = new DeploymentRows(db);

    @AfterAll
    static void stopDatabase() {
        POSTGRES.close();
    }

    @Test
    void saysWhyWhenItEndsBetweenTwoLooks() {
        DeploymentId id = Rows.insert(db, "shop", "api", "prod");
        Processes endsWhenAsked = new Ends(() -> rows.ended(id, State.FAILED, "no such branch", Map.of()));

        Whereabouts standing = Whereabouts.of(rows.get(id), rows, endsWhenAsked);

        assertThat(standing.state()).isEqualTo(State.FAILED);
        assertThat(standing.row().reason()).isEqualTo("no such branch");
        assertThat(standing.row().endedAt()).isNotNull();
    }

    /** An engine whose instance ends just before it is asked. */
    private record Ends(Runnable end) implements Processes {
        @Override
        public Optional<Progress> progress(DeploymentId deployment) {
            end.run();
            return Optional.empty();
        }

        @Override
        public int start(DeploymentId deployment, String model, Map<String, @Nullable Object> variables) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> model(DeploymentId deployment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void cancel(DeploymentId deployment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void wake(DeploymentId deployment, String what) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int retry(DeploymentId deployment) {
            throw new UnsupportedOperationException();
        }
    }
}
