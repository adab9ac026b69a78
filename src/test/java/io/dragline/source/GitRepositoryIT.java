package io.dragline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.FileSources;
import io.dragline.project.Source;
import io.dragline.project.Source.Vcs;
import io.dragline.servers.GitServer;
import io.dragline.servers.Shop;
import io.dragline.servers.Told;
import io.dragline.step.DeploymentId;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.net.URI;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryIT {
    @TempDir
    Path data;

    private final Told told = new Told();
    private GitServer git;

    @BeforeEach
    void start() throws IOException {
        git = GitServer.start();
    }

    @AfterEach
    void stop() throws IOException {
        git.close();
    }

    @Test
    void checksOutTheNewestRevisionOfTheBranchAndNothingOfGit() throws Exception {
        String commit = git.commit("main", Map.of("api/a.txt", "one", "web/b.txt", "two"));

        CheckOut.Output output = checkOut(1, "", null);

        assertThat(output.revision()).isEqualTo(commit);
        assertThat(files(output)).containsExactly("api/a.txt", "web/b.txt");
        assertThat(told.all())
                .contains("$ git ls-remote " + git.address() + " refs/heads/main refs/tags/main")
                .contains("$ git fetch --depth 1 " + git.address() + " " + commit);
    }

    @Test
    void takesOnlyTheSubPath() throws Exception {
        git.commit("main", Map.of("api/a.txt", "one", "web/b.txt", "two"));

        assertThat(files(checkOut(1, "api", null))).containsExactly("a.txt");
    }

    @Test
    void checksOutATagAndAnOlderCommitThatABranchHasLeftBehind() throws Exception {
        String older = git.commit("main", Map.of("a.txt", "one"));
        git.git("tag", "-a", "-m", "first", "v1");
        git.git("push", "-q", "origin", "v1");
        git.commit("main", Map.of("a.txt", "two"));

        CheckOut.Output tag = checkOut(1, "", "v1");
        CheckOut.Output commit = checkOut(2, "", older);

        assertThat(tag.revision()).isEqualTo(older);
        assertThat(commit.revision()).isEqualTo(older);
        assertThat(read(tag, "a.txt")).isEqualTo("one");
    }

    @Test
    void keepsToThePinnedCommitWhenTheBranchMovesAndRefusesOneThatIsGone() throws Exception {
        String pinned = git.commit("main", Map.of("a.txt", "one"));
        git.commit("main", Map.of("a.txt", "two"));

        assertThat(read(checkOut(1, "", pinned), "a.txt")).isEqualTo("one");
        assertRefused(() -> checkOut(2, "", "0123456789012345678901234567890123456789"), "is on no branch or tag");
    }

    @Test
    void fetchesOnlyWhatIsNewTheSecondTimeAndDeploysAFetchedCommitWithGitDown() throws Exception {
        String first = git.commit("main", Map.of("a.txt", "one"));
        checkOut(1, "", null);
        String second = git.commit("main", Map.of("a.txt", "two"));

        assertThat(read(checkOut(2, "", null), "a.txt")).isEqualTo("two");
        git.stop();
        assertThat(checkOut(3, "", second).revision()).isEqualTo(second);
        assertThat(checkOut(4, "", first).revision()).isEqualTo(first);
        assertThat(told.all()).contains("# commit " + second + " was fetched before");
    }

    @Test
    void refusesUnknownBranchesFoldersAndRepositories() throws Exception {
        git.commit("main", Map.of("a.txt", "one"));

        assertRefused(() -> checkOut(1, "", "nobody"), "has no branch or tag 'nobody'");
        assertRefused(() -> checkOut(1, "nowhere", null), "has no folder 'nowhere'");
        assertRefused(() -> checkOut(1, "a.txt", null), "has no folder 'a.txt'");
        URI missing = URI.create(git.address().toString().replace("shop.git", "missing.git"));
        assertRefused(() -> run(1, source(missing, ""), null), "check its address");
    }

    @Test
    void refusesHostileRevisionsPathsAndAddresses() {
        for (String hostile : List.of("--upload-pack=x", "a..b", "a b", "$(x)", "a\n", "", "a\0", "x".repeat(201)))
            assertRefused(() -> checkOut(1, "", hostile), "is not a revision");
        for (String path : List.of("../x", "a/../../x", "-x"))
            assertRefused(() -> checkOut(1, path, null), "is not a folder inside");
        for (String address : List.of("ssh://git@h/x", "ext::sh", "https://u:p@h/x", "/etc", "git+ssh://h/x"))
            assertRefused(() -> run(1, source(URI.create(address), ""), null), "");
    }

    @Test
    void readsTheControlPlanesOwnDiskOnlyWhenAllowed() throws Exception {
        git.commit("main", Map.of("a.txt", "one"));
        Source onDisk = source(git.onDisk(), "");
        Shop shop = Shop.with("api", onDisk, null);
        CheckOut.Input input = input(1, shop, null);

        assertRefused(() -> step(shop, false).run(input, told), "the control plane's own disk");
        assertThat(files(step(shop, true).run(input, told))).containsExactly("a.txt");
    }

    @Test
    void failsInAWayThatIsTriedAgainWhenTheServerIsDown() throws Exception {
        git.commit("main", Map.of("a.txt", "one"));
        git.stop();

        assertThatThrownBy(() -> checkOut(1, "", null))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(StepOutcome.class);
        git.restart();
        assertThat(files(checkOut(1, "", null))).containsExactly("a.txt");
    }

    @Test
    void refusesLinksThatLeaveTheSourceAndKeepsTheOthers() throws Exception {
        git.commit("main", Map.of("dir/a.txt", "one"));
        Files.createSymbolicLink(git.work().resolve("inside"), Path.of("dir/a.txt"));
        git.commit("main", Map.of());
        assertThat(read(checkOut(1, "", null), "inside")).isEqualTo("one");

        Files.createSymbolicLink(git.work().resolve("dir/passwd"), Path.of("../../../etc/passwd"));
        git.commit("main", Map.of());
        assertRefused(() -> checkOut(2, "", null), "leads out of the source");
        assertThat(data.resolve("workspaces/shop/api/2")).doesNotExist();
        assertThat(data.resolve("workspaces/shop/api/2.draft")).doesNotExist();
    }

    @Test
    void leavesOutSubmodulesAndIgnoresFiltersAndAttributes() throws Exception {
        git.commit("main", Map.of(".gitattributes", "* text eol=crlf filter=x export-ignore", "a.txt", "one\ntwo\n"));
        git.git("update-index", "--add", "--cacheinfo", "160000," + "1".repeat(40) + ",sub");
        git.git("commit", "-q", "-m", "Add a submodule");
        git.git("push", "-q", "origin", "main");

        CheckOut.Output output = checkOut(1, "", null);

        assertThat(read(output, "a.txt")).isEqualTo("one\ntwo\n");
        assertThat(files(output)).containsExactly(".gitattributes", "a.txt");
        assertThat(told.all()).contains("# submodule sub is left out");
    }

    @Test
    void keepsTheExecutableBit() throws Exception {
        git.commit("main", Map.of("run.sh", "x"));
        git.git("update-index", "--chmod=+x", "run.sh");
        git.git("commit", "-q", "-m", "Make it run");
        git.git("push", "-q", "origin", "main");

        CheckOut.Output output = checkOut(1, "", null);

        assertThat(new Workspaces(data).folder(output.workspace()).resolve("run.sh"))
                .isExecutable();
    }

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

    private CheckOut.Output checkOut(int deployment, String path, @Nullable String revision) throws Exception {
        return run(deployment, source(git.address(), path), revision);
    }

    private CheckOut.Output run(int deployment, Source source, @Nullable String revision) throws Exception {
        Shop shop = Shop.with("api", source, null);
        return step(shop, false).run(input(deployment, shop, revision), told);
    }

    private CheckOut step(Shop shop, boolean files) {
        return new CheckOut(shop, new Repositories(new OneSecret("s3cret"), data, new FileSources(files)), new Workspaces(data));
    }

    private static CheckOut.Input input(int deployment, Shop shop, @Nullable String revision) {
        return new CheckOut.Input(
                new DeploymentId("" + deployment), Shop.PROJECT, shop.service().name(), revision);
    }

    private static Source source(URI address, String path) {
        return new Source(Vcs.GIT, address, "main", path, null, null);
    }

    private String read(CheckOut.Output output, String file) throws IOException {
        return Files.readString(new Workspaces(data).folder(output.workspace()).resolve(file));
    }

    private List<String> files(CheckOut.Output output) throws IOException {
        Path folder = new Workspaces(data).folder(output.workspace());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private Path onlyMirror() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("mirrors/shop"))) {
            return all.filter(Files::isDirectory).findAny().orElseThrow();
        }
    }

    private static void assertRefused(Attempt attempt, String why) {
        assertThatThrownBy(attempt::go)
                .isInstanceOfSatisfying(
                        StepOutcome.class, outcome -> assertThat(outcome.code()).isEqualTo("source-refused"))
                .hasMessageContaining(why);
    }

    /** Something that must be refused. */
    private interface Attempt {
        void go() throws Exception;
    }
}
