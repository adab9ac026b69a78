package io.dragline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.Source;
import io.dragline.project.Source.Vcs;
import io.dragline.servers.GitServer;
import io.dragline.servers.SshServer;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GitOverSshIT extends SshFixture {
    private GitServer git;
    private SshServer sshd;

    @BeforeEach
    void start() throws IOException {
        git = GitServer.start();
        git.stop();
        sshd = SshServer.startWithLoginShell("git-shell");
    }

    @AfterEach
    void stop() throws IOException {
        sshd.close();
        git.close();
    }

    private Source source(URI address, String path, String hostKey) {
        return new Source(Vcs.GIT, address, "main", path, null, KEY, hostKey);
    }

    private Source shop(String path) {
        return source(address("ssh", sshd, git.onDisk().getPath()), path, sshd.fingerprint());
    }

    @Test
    void checksOutTheBranchASubPathATagAndAPinnedCommitThatTheBranchLeftBehind() throws Exception {
        String first = git.commit("main", Map.of("api/a.txt", "one", "web/b.txt", "two"));
        git.git("tag", "v1");
        git.git("push", "-q", "origin", "v1");
        String second = git.commit("main", Map.of("api/a.txt", "three"));

        CheckOut.Output newest = checkOut(1, shop("api"), sshd.key(), null);
        assertThat(newest.revision()).isEqualTo(second);
        assertThat(read(newest, "a.txt")).isEqualTo("three");
        assertThat(read(checkOut(2, shop(""), sshd.key(), "v1"), "api/a.txt")).isEqualTo("one");
        String older = git.commit("main", Map.of("api/a.txt", "four"));
        git.commit("main", Map.of("api/a.txt", "five"));
        assertThat(read(checkOut(3, shop(""), sshd.key(), older), "api/a.txt")).isEqualTo("four");
        assertThat(read(checkOut(4, shop(""), sshd.key(), first), "web/b.txt")).isEqualTo("two");
        URI address = address("ssh", sshd, git.onDisk().getPath());
        assertThat(told.all())
                .contains("$ git ls-remote " + address + " refs/heads/main refs/tags/main")
                .contains("$ git fetch --depth 1 " + address + " " + second);
        assertThat(told.toString()).doesNotContain("PRIVATE KEY");
    }

    @Test
    void takesTheAccountFromBesideTheAddressToo() throws Exception {
        git.commit("main", Map.of("a.txt", "one"));
        URI address = URI.create("ssh://" + sshd.address() + git.onDisk().getPath());
        Source source = new Source(Vcs.GIT, address, "main", "", sshd.user(), KEY, sshd.fingerprint());

        assertThat(read(checkOut(1, source, sshd.key(), null), "a.txt")).isEqualTo("one");
        assertThat(told.toString()).contains("$ git ls-remote ssh://" + sshd.user() + "@");
    }

    @Test
    void refusesAHostWithAnotherKeyAndNamesBoth() throws Exception {
        git.commit("main", Map.of("a.txt", "one"));
        Source pinned = shop("");
        String before = sshd.fingerprint();
        checkOut(1, pinned, sshd.key(), null);
        git.commit("main", Map.of("a.txt", "two"));
        sshd.changeHostKey();

        assertRefused(pinned, sshd.key(), null, before + " is pinned", "presents the host key " + sshd.fingerprint());
    }

    @Test
    void refusesAnAccountWhoseKeyTheHostDoesNotKnowAndASecretThatIsNoKey() throws Exception {
        git.commit("main", Map.of("a.txt", "one"));
        try (SshServer other = SshServer.start()) {
            assertRefused(shop(""), other.key(), null, "refuses the account " + sshd.user(), "'deploy-key'");
        }
        assertRefused(shop(""), "hunter2-canary", null, "holds no private key");
        assertThatThrownBy(() -> checkOut(1, shop(""), "hunter2-canary", null)).hasMessageNotContaining("canary");
    }

    @Test
    void refusesRepositoriesBranchesAndAddressesThatAreWrong() throws Exception {
        git.commit("main", Map.of("a.txt", "one"));
        String key = sshd.key();
        String print = sshd.fingerprint();

        assertRefused(source(address("ssh", sshd, "/nowhere.git"), "", print), key, null, "not a repository");
        assertRefused(shop(""), key, "nobody", "has no branch or tag 'nobody'");
        assertRefused(source(URI.create("ssh://127.0.0.1/x"), "", print), key, null, "names no account");
        assertRefused(source(URI.create("ssh://a:b@127.0.0.1/x"), "", print), key, null, "must not hold a sign-in");
        assertRefused(
                new Source(Vcs.GIT, shop("").location(), "main", "", null, KEY, null), key, null, "has no hostKey");
        assertRefused(
                new Source(Vcs.GIT, shop("").location(), "main", "", null, null, print),
                key,
                null,
                "has no credential");
    }

    @Test
    void runsNothingThatAHostileAddressSmugglesIn() throws Exception {
        SshServer free = SshServer.start();
        try (free) {
            for (String path :
                    new String[] {"/x';touch$IFS" + data + "/smuggled;'", "/$(touch$IFS" + data + "/smuggled)"}) {
                Source hostile = source(
                        URI.create("ssh://" + free.user() + "@" + free.address() + path), "", free.fingerprint());
                assertRefused(hostile, free.key(), null, "not a repository");
            }
        }
        assertThat(data.resolve("smuggled")).doesNotExist();
    }

    @Test
    void failsInAWayThatIsTriedAgainWhenNobodyAnswersAndWhenSomebodyIsSilent() throws Exception {
        Source source = shop("");
        String key = sshd.key();
        sshd.close();
        assertUnreachable(source, key);
        try (ServerSocket silent = new ServerSocket(0)) {
            URI address = URI.create("ssh://git@127.0.0.1:" + silent.getLocalPort() + "/x");
            assertUnreachable(source(address, "", "SHA256:x"), key);
        }
        sshd = SshServer.start();
    }

    private void assertUnreachable(Source source, String key) {
        assertThatThrownBy(() -> checkOut(1, source, key, null))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(StepOutcome.class)
                .hasMessageContaining("does not answer as SSH");
    }

    @Test
    void stopsThereAndHereWhenItIsCancelled() throws Exception {
        try (SshServer silent = SshServer.start(silence(data.resolve("pid")))) {
            Source source = source(address("ssh", silent, "/x"), "", silent.fingerprint());
            assertEndsWhenInterrupted(source, silent.key(), data.resolve("pid"));
        }
    }
}
