package io.dragline.oidc;

import io.dragline.rights.Application;
import io.dragline.servers.OidcServer;
import io.dragline.servers.PostgresServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signing in at providers of which some lie. */
class OidcIT {
    @TempDir
    static Path folder;

    static OidcServer provider;
    static OidcServer second;
    static Application application;
    static JdbcTemplate jdbc;

    private static PostgresServer database;

    @BeforeAll
    static void start() throws Exception {
        database = PostgresServer.start();
        provider = OidcServer.start();
        second = OidcServer.start();
        application = Application.start(folder, database, Map.of("dragline.outbound", "127.0.0.1"));
        jdbc = application.bean(JdbcTemplate.class);
    }

    @AfterAll
    static void stop() {
        application.close();
        provider.close();
        second.close();
        database.close();
    }

    @Nested
    class AccountsOfPeople extends AccountCases {}

    @Nested
    class WhatAProviderSays extends TokenCases {}

    @Nested
    class ProvidersThemselves extends ProviderCases {}
}
