package io.dragline.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.dragline.servers.PostgresServer;
import io.dragline.servers.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseRolloutsIT {
    @Test
    void givesItsConnectionBackAfterEachQuestion() {
        try (PostgresServer postgres = PostgresServer.start();
                HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(postgres.migrated());
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(2_000);
            DatabaseRollouts rollouts = new DatabaseRollouts(
                    JdbcClient.create(pool),
                    new RolloutText(JsonMapper.builder().build()),
                    Shop.with("api", null, null));

            assertThat(rollouts.serving(Shop.PROJECT, Shop.PROD)).isEmpty();

            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            assertThat(rollouts.serving()).isEmpty();
        }
    }
}
