package io.dragline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.Source;
import io.dragline.project.Source.Vcs;
import io.dragline.servers.SshServer;
import io.dragline.servers.SvnServer;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SvnOverSshIT extends SshFixture {
    private SvnServer svn;
    private SshServer sshd;

    @BeforeEach
    void start() throws IOException {
        svn = SvnServer.start();
        sshd = SshServer.start();
    }

    @AfterEach
    void stop() throws IOException {
        sshd.close();
        svn.close();
    }

    private Source source(String path) {
        return source(sshd, svn.root() + "/shop", path);
    }

    private static Source source(SshServer sshd, String repository, String path) {
        return new Source(Vcs.SVN, address("svn+ssh", sshd, repository), null, path, null, KEY, sshd.fingerprint());
    }

    private String commit(String text) throws IOException {
        Path file = svn.work().resolve("trunk/api/a.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return svn.commit();
    }

    @Test
    void exportsTheNewestAndAPinnedRevisionOfAFolder() throws Exception {
        String first = commit("one");
        String second = commit("two");

        CheckOut.Output newest = checkOut(1, source("trunk/api"), sshd.key(), null);

        assertThat(newest.revision()).isEqualTo(second);
        assertThat(read(newest, "a.txt")).isEqualTo("two");
        assertThat(read(checkOut(2, source("trunk"), sshd.key(), first), "api/a.txt"))
                .isEqualTo("one");
        assertThat(told.toString())
                .contains("$ svn export --ignore-externals -r " + first + " "
                        + address("svn+ssh", sshd, svn.root() + "/shop") + "/trunk ");
    }

    @Test
    void readsFromAnAccountThatMayRunNothingButSvnserve() throws Exception {
        commit("one");
        try (SshServer forced = SshServer.start("ForceCommand svnserve -t -r " + svn.root())) {
            assertThat(read(checkOut(1, source(forced, "/shop", "trunk/api"), forced.key(), null), "a.txt"))
                    .isEqualTo("one");
        }
    }

    @Test
    void refusesAnotherHostKeyAnotherKeyAndAFolderThatIsNotThere() throws Exception {
        commit("one");
        assertRefused(source("nowhere"), sshd.key(), null, "is no folder in revision");
        assertRefused(source(sshd, "/nowhere", ""), sshd.key(), null, "cannot be read");
        Source pinned = source("trunk");
        String before = sshd.fingerprint();
        try (SshServer other = SshServer.start()) {
            assertRefused(pinned, other.key(), null, "refuses the account");
        }
        sshd.changeHostKey();
        assertRefused(pinned, sshd.key(), null, before + " is pinned", "presents the host key " + sshd.fingerprint());
    }

    @Test
    void failsInAWayThatIsTriedAgainWhenNobodyAnswersAndSaysWhatTheHostSaid() throws Exception {
        try (SshServer poor = SshServer.start("ForceCommand echo no svnserve here >&2; exit 127")) {
            assertTriedAgain(source(poor, "/shop", ""), poor.key(), "no svnserve here");
        }
        Source source = source("trunk");
        String key = sshd.key();
        sshd.close();
        assertTriedAgain(source, key, "does not answer as SSH");
        sshd = SshServer.start();
    }

    private void assertTriedAgain(Source source, String key, String why) {
        assertThatThrownBy(() -> checkOut(1, source, key, null))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(StepOutcome.class)
                .hasMessageContaining(why);
    }

    @Test
    void stopsThereAndHereWhenItIsCancelled() throws Exception {
        try (SshServer silent = SshServer.start(silence(data.resolve("pid")))) {
            assertEndsWhenInterrupted(source(silent, "/shop", ""), silent.key(), data.resolve("pid"));
        }
    }
}
