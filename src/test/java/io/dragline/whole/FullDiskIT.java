package io.dragline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.DockerEngine;
import io.dragline.servers.GitServer;
import io.dragline.servers.Images;
import io.dragline.servers.Load;
import io.dragline.servers.RegistryServer;
import io.dragline.servers.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of a server's engine is full: nothing is changed, the reason says what makes room, and then the same goes well. */
class FullDiskIT {
    private static final int KIB = 96 << 10;

    @TempDir
    static Path folder;

    private static SmallDisk disk;
    private static DockerEngine engine;
    private static RegistryServer registry;
    private static GitServer git;
    private static Site site;

    @BeforeAll
    static void deployTheFirstReleases() throws Exception {
        disk = SmallDisk.on(Files.createTempDirectory("dragline-small"), KIB);
        engine = DockerEngine.on(disk);
        registry = RegistryServer.start();
        git = GitServer.start();
        site = new Site(folder, "full", List.of(), engine);
        commit("1", 1);
        try (DockerEngine machine = DockerEngine.start()) {
            site.apply(Manifests.full(site, new Images(machine).pushed(registry, 1), git));
            new Images(machine).pushed(registry, 16);
        }
        List<String> first = Stream.of("a", "pulled", "built").map(site::deploy).toList();
        first.forEach(id -> Site.assertState(site.awaitEnd(id), "SUCCEEDED"));
    }

    @AfterAll
    static void close() throws IOException {
        site.close();
        git.close();
        registry.close();
        engine.close();
        disk.close();
    }

    @AfterEach
    void makeRoom() {
        disk.makeRoom();
    }

    private static void commit(String version, int mebibytes) throws IOException {
        byte[] noise = new byte[mebibytes << 20];
        new Random(mebibytes).nextBytes(noise);
        String text = Base64.getEncoder().encodeToString(noise);
        String recipe = "FROM " + site.replicas.app() + "\nCOPY noise made /\nENV VER=" + version + "\n";
        git.commit("main", Map.of("Dockerfile", recipe, "noise", text));
    }

    @Test
    void startsNothingWhereThereIsNoRoomForAContainer() throws Exception {
        site.variable("a", "VER", "2");
        keepsTheOldOne("a", 0, Map.of());
    }

    @Test
    void startsNothingWhereThereIsNoRoomForAnImage() throws Exception {
        keepsTheOldOne("pulled", 4 << 10, Map.of("image", registry.address() + "/app:16"));
    }

    @Test
    void startsNothingWhereThereIsNoRoomToBuild() throws Exception {
        commit("2", 16);
        keepsTheOldOne("built", 8 << 10, Map.of());
    }

    private static void keepsTheOldOne(String service, int left, Map<String, Object> more) throws Exception {
        List<String> routed = site.routed(service);
        Set<String> old = site.replicas.ids(service);
        try (Load load = site.load(service, 100)) {
            disk.fillBut(left);
            JsonNode end = site.awaitEnd(site.request("deploy", service, more));
            Site.assertState(end, "FAILED");
            assertThat(end.get("reason").asText())
                    .contains("no space left on device", "of 96 MiB left", "docker image prune -a")
                    .doesNotContain("Status 500");
            assertThat(site.routed(service)).isEqualTo(routed);
            assertThat(site.replicas.ids(service)).isEqualTo(old);
            assertThat(site.replicas.builds(service)).isEmpty();
            assertThat(disk.free()).as("KiB left, as before").isGreaterThanOrEqualTo(left - 64);

            disk.makeRoom();
            Site.assertState(site.awaitEnd(site.request("deploy", service, more)), "SUCCEEDED");
            assertThat(load.stop().failures()).isEmpty();
        }
    }

    @Test
    void aCheckSaysThatTheDiskIsFull() {
        disk.fill();
        JsonNode check = Site.must(site.call("POST", "/api/servers/local/check", "{}"));
        assertThat(check)
                .filteredOn(line -> line.get("what").asText().equals("disk of the engine"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("ok").asBoolean()).isFalse();
                    assertThat(line.get("found").asText()).contains("0 of 96 MiB free");
                    assertThat(line.get("mend").asText()).contains("docker image prune -a");
                });
    }
}
