package io.dragline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.GitServer;
import io.dragline.servers.Load;
import io.dragline.servers.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the control plane, on which its database lies too, is full. */
class FullPlaneIT {
    private static final int KIB = 512 << 10;

    @TempDir
    static Path folder;

    private static SmallDisk disk;
    private static GitServer git;
    private static Site site;

    @BeforeAll
    static void deployTheFirstReleases() throws Exception {
        disk = SmallDisk.on(folder.resolve("data"), KIB);
        git = GitServer.start();
        site = new Site(folder, "plane", List.of());
        commit("1", 1);
        site.apply(Manifests.plane(site, git));
        List<String> first = List.of("a", "built").stream().map(site::deploy).toList();
        first.forEach(id -> Site.assertState(site.awaitEnd(id), "SUCCEEDED"));
    }

    @AfterAll
    static void close() throws IOException {
        site.close();
        git.close();
        disk.close();
    }

    private static void commit(String version, int mebibytes) throws IOException {
        byte[] noise = new byte[mebibytes << 20];
        new Random(mebibytes).nextBytes(noise);
        String recipe = "FROM " + site.replicas.app() + "\nCOPY noise made /\nENV VER=" + version + "\n";
        git.commit(
                "main",
                Map.of("Dockerfile", recipe, "noise", Base64.getEncoder().encodeToString(noise)));
    }

    @Test
    void saysWhereThereIsNoRoomForTheSource() throws Exception {
        Set<String> old = site.replicas.ids("built");
        List<String> routed = site.routed("built");
        commit("2", 48);
        try (Load load = site.load("built", 100)) {
            disk.fillBut(40 << 10);
            JsonNode end = site.deployAndAwait("built");
            Site.assertState(end, "FAILED");
            assertThat(end.get("reason").asText()).contains("the disk of the control plane is full", "make room");
            assertThat(site.routed("built")).isEqualTo(routed);
            assertThat(site.replicas.ids("built")).isEqualTo(old);
            assertThat(disk.free()).as("KiB left, as before").isGreaterThan(30 << 10);

            disk.makeRoom();
            Site.assertState(site.deployAndAwait("built"), "SUCCEEDED");
            assertThat(site.seen("built")).isEqualTo("2");
            assertThat(load.stop().failures()).isEmpty();
        }
    }

    /** Nothing at all can be written, and the database dies of it. */
    @Test
    void goesOnByItselfWhenThereIsRoomAgain() throws Exception {
        site.variable("a", "VER", "2");
        try (Load load = site.load("a", 100)) {
            String id = site.deploy("a");
            site.awaitStep(id, "watch-replicas");
            Set<String> made = site.replicas.ids("a", id);
            disk.fill();
            killTheDatabase();
            site.plane()
                    .await(
                            "the answer that it is away",
                            () -> site.call("GET", "/api/health", null).status() == 503);
            disk.makeRoom();
            site.plane().awaitReady();

            Site.assertState(site.awaitEnd(id), "SUCCEEDED");
            assertThat(site.seen("a")).isEqualTo("2");
            assertThat(site.replicas.ids("a")).isEqualTo(made);
            assertThat(load.stop().failures()).isEmpty();
        }
    }

    private static void killTheDatabase() throws IOException {
        List<String> lines = Files.readAllLines(site.data.resolve("postgres/data/postmaster.pid"));
        ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow().destroyForcibly();
    }
}
