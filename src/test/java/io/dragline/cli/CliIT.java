package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The command line as a process of its own, as a script starts it. */
class CliIT {
    private final FakeControlPlane plane = FakeControlPlane.start();

    @AfterEach
    void stop() {
        plane.close();
    }

    @Test
    void writesUtf8AndExitsWithTheCodeWhateverTheLocale() throws Exception {
        plane.answers("GET /api/replicas", "[{\"name\": \"商店\"}]");

        Process process = start(List.of(), "ps", "--json");
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(Json.parse(out).iterator().next().text("name")).isEqualTo("商店");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void loadsNeitherSpringNorDataBindingNorTheHeavyHttpClient() throws Exception {
        plane.answers("GET /api/deployments", "[]");

        Process process = start(List.of("-Xlog:class+load:stdout"), "deployments", "--json");
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(loaded)
                .contains("io.dragline.cli.DeploymentsCommand")
                .doesNotContain("org.springframework")
                .doesNotContain("com.fasterxml.jackson.databind")
                .doesNotContain("jdk.internal.net.http")
                .doesNotContain("io.dragline.cli.ServerCommand");
    }

    private Process start(List<String> options, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.dragline.cli.Cli"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DRAGLINE_URL", plane.address());
        builder.environment().put("LC_ALL", "POSIX");
        return builder.start();
    }
}
