package io.dragline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.servers.ControlPlane;
import io.dragline.servers.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of the control plane and its database when one of them dies, or is asked to stop. */
class ControlPlaneCrashIT {
    @TempDir
    Path folder;

    @Test
    void comesBackAfterAKillWithItsDataAndLeavesNothingWhenItStops() {
        String password = firstStart();
        assertThat(ControlPlane.processesIn(folder))
                .as("the database outlives it")
                .isNotEmpty();

        long begin = System.nanoTime();
        try (ControlPlane again = ControlPlane.start(folder, Map.of(), List.of())) {
            System.out.println("ready again after kill -9: " + since(begin));
            assertThat(again.output()).doesNotContain("has the password");
            String token = again.signIn("admin", password);
            assertThat(again.call("GET", "/api/secrets", token, null).text()).contains("kept");

            killTheDatabase();
            again.awaitReady();
            assertThat(again.call("GET", "/api/secrets", token, null).text()).contains("kept");

            assertThat(again.stop()).isEqualTo(143);
        }
        assertThat(ControlPlane.processesIn(folder)).isEmpty();
    }

    private String firstStart() {
        long begin = System.nanoTime();
        try (ControlPlane first = ControlPlane.start(folder, Map.of(), List.of())) {
            System.out.println("ready for the first time: " + since(begin));
            Matcher told = Pattern.compile("has the password (\\S+)").matcher(first.output());
            assertThat(told.find()).isTrue();
            String token = first.signIn("admin", told.group(1));
            assertThat(first.call("PUT", "/api/secrets/kept", token, "{\"value\": \"a kept value\"}")
                            .status())
                    .isEqualTo(204);
            first.kill();
            return told.group(1);
        }
    }

    private void killTheDatabase() {
        String postmaster = folder.resolve("postgres/data").toString();
        ControlPlane.processesIn(Path.of(postmaster)).forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    @Test
    void doesNotStartWithoutTheKeyOfItsDatabase() throws Exception {
        try (PostgresServer postgres = PostgresServer.start()) {
            List<String> options = List.of("--db", postgres.address(), "--db-user", postgres.user());
            try (ControlPlane first = ControlPlane.start(folder, Map.of(), options)) {
                assertThat(first.stop()).isEqualTo(143);
            }
            Files.delete(folder.resolve("key"));
            try (ControlPlane second = ControlPlane.run(List.of(
                    "--port", "0", "--data", "" + folder, "--db", postgres.address(), "--db-user", postgres.user()))) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output())
                        .contains("dragline: cannot start: the key file " + folder.resolve("key") + " is missing")
                        .doesNotContain("\tat ");
            }
        }
    }

    @Test
    void tellsInOneSentenceThatTheDatabaseCannotBeReached() {
        try (ControlPlane plane = ControlPlane.run(
                List.of("--port", "0", "--data", "" + folder, "--db", "jdbc:postgresql://127.0.0.1:1/dragline"))) {
            assertThat(plane.exitCode()).isEqualTo(1);
            assertThat(plane.output().lines()).singleElement().asString().contains("127.0.0.1:1", "--db");
        }
    }

    private static Duration since(long begin) {
        return Duration.ofMillis((System.nanoTime() - begin) / 1_000_000);
    }
}
