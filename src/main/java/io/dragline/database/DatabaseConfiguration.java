package io.dragline.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database before anything asks for it, and closes it after everything else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    Database database(DatabaseSettings settings, ObjectProvider<HeadStart.Opening> opening) {
        HeadStart.Opening begun = opening.getIfAvailable();
        return begun == null ? open(settings) : begun.database();
    }

    static Database open(DatabaseSettings settings) {
        if (settings.db() == null) return EmbeddedPostgres.start(settings.data());
        return ExternalPostgres.reach(settings.db(), settings.dbUser(), settings.dbPassword(), PATIENCE);
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(Database database) {
        QuietLog.install();
        return new WatchedPool(database);
    }
}
