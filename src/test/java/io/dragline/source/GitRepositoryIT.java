package io.dragline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.Source;
import io.dragline.servers.Shop;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitRepositoryIT extends GitFixture {
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
            assertRefused(() -> checkOut(1, "", hostile), "names no revision");
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
    void saysThatGitLfsIsNotFetched() throws Exception {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 12345\n";
        git.commit("main", Map.of("logo.png", pointer, "dir/b.bin", pointer, "a.txt", "version https://git-lfs"));

        CheckOut.Output output = checkOut(1, "", null);

        assertThat(read(output, "logo.png")).isEqualTo(pointer);
        assertThat(told.all())
                .contains(
                        "# Git LFS is not fetched, so the pointers of 2 files are what is built: dir/b.bin, logo.png");
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
}
