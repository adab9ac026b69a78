package io.dragline.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.servers.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckOutIT extends GitFixture {
    @Test
    void takesOverAFinishedCheckoutAndReplacesAHalfMadeOne() throws Exception {
        String commit = git.commit("main", Map.of("a.txt", "one"));
        Path folder = Files.createDirectories(data.resolve("workspaces/shop/api/1"));
        Files.writeString(folder.resolve("half"), "left by a crash");
        Files.createDirectories(data.resolve("workspaces/shop/api/1.draft/x"));

        CheckOut.Output first = checkOut(1, "", null);
        git.commit("main", Map.of("a.txt", "two"));
        CheckOut.Output again = checkOut(1, "", null);

        assertThat(files(first)).containsExactly("a.txt");
        assertThat(again.revision()).isEqualTo(commit);
        assertThat(read(again, "a.txt")).isEqualTo("one");
        assertThat(told.all()).contains("# revision " + commit + " was checked out already");
    }

    @Test
    void recoversAMirrorThatAKilledControlPlaneLeftLocked() throws Exception {
        git.commit("main", Map.of("a.txt", "one"));
        checkOut(1, "", null);
        Path mirror = onlyMirror();
        Files.writeString(mirror.resolve("shallow.lock"), "");
        Files.createDirectories(mirror.resolve("refs/dragline"));
        Files.writeString(mirror.resolve("refs/dragline/last.lock"), "");
        git.commit("main", Map.of("a.txt", "two"));

        assertThat(read(checkOut(2, "", null), "a.txt")).isEqualTo("two");
    }

    @Test
    void servesManyAtOnceFromOneMirror() throws Exception {
        git.commit("main", Map.of("a.txt", "one"));
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> all = IntStream.rangeClosed(1, 8)
                    .<Callable<String>>mapToObj(n -> () -> read(checkOut(n, "", null), "a.txt"))
                    .toList();
            for (Future<String> one : pool.invokeAll(all)) assertThat(one.get()).isIn("one");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void keepsTheNewestWorkspacesOnly() throws Exception {
        git.commit("main", Map.of("a.txt", "one"));
        for (int n = 1; n <= 10; n++) checkOut(n, "", null);

        try (Stream<Path> left = Files.list(data.resolve("workspaces/shop/api"))) {
            assertThat(left.map(file -> file.getFileName().toString()).filter(name -> !name.contains(".")))
                    .containsExactlyInAnyOrder("3", "4", "5", "6", "7", "8", "9", "10");
        }
        assertThat(data.resolve("workspaces/shop/api/1.revision")).doesNotExist();
    }

    @Test
    void plansTheCommandsAndTouchesNothing() {
        Shop shop = Shop.with("api", source(git.address(), "api"), null);

        step(shop, false).plan(input(1, shop, null), told);

        assertThat(told.all())
                .containsExactly(
                        "$ git ls-remote " + git.address() + " refs/heads/main refs/tags/main",
                        "$ git fetch --depth 1 " + git.address() + " COMMIT",
                        "$ git archive COMMIT:api | tar -x -C " + data + "/workspaces/shop/api/1");
        assertThat(data).isEmptyDirectory();
    }
}
