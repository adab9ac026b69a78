package io.dragline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.FileSources;
import io.dragline.project.Source;
import io.dragline.project.Source.Vcs;
import io.dragline.secret.SecretName;
import io.dragline.servers.Shop;
import io.dragline.servers.SvnServer;
import io.dragline.servers.Told;
import io.dragline.step.DeploymentId;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SvnRepositoryIT {
    private static final String PASSWORD = "canary-7f3a9c5e1b2d4f68";

    @TempDir
    Path data;

    private final Told told = new Told();

    @Test
    void exportsTheNewestAndAnOlderRevisionOfAFolder() throws Exception {
        try (SvnServer svn = SvnServer.start()) {
            String first = commit(svn, "one");
            String second = commit(svn, "two");

            CheckOut.Output newest = checkOut(1, svn.address(), "trunk/api", null);
            CheckOut.Output older = checkOut(2, svn.address(), "trunk/api", first);

            assertThat(newest.revision()).isEqualTo(second);
            assertThat(read(newest)).isEqualTo("two");
            assertThat(read(older)).isEqualTo("one");
            assertThat(all(newest)).containsExactly("a.txt");
            assertThat(told.toString())
                    .contains("$ svn export --ignore-externals -r " + first + " " + svn.address() + "/trunk/api ");
        }
    }

    @Test
    void signsInWithTheSecretAndNeverShowsIt() throws Exception {
        try (SvnServer svn = SvnServer.start("builder", PASSWORD)) {
            commit(svn, "one");

            assertThat(read(checkOut(1, svn.address(), "trunk/api", null))).isEqualTo("one");
            assertThat(told.toString()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void refusesAWrongPasswordAndSaysWhoWasRefused() throws Exception {
        try (SvnServer svn = SvnServer.start("builder", "another")) {
            commit(svn, "one");

            assertThatThrownBy(() -> checkOut(1, svn.address(), "trunk/api", null))
                    .isInstanceOf(StepOutcome.class)
                    .hasMessageContaining("refused the sign-in of builder@127.0.0.1")
                    .hasMessageNotContaining(PASSWORD)
                    .hasNoCause();
        }
    }

    @Test
    void refusesUnknownFoldersAndRevisions() throws Exception {
        try (SvnServer svn = SvnServer.start()) {
            commit(svn, "one");

            assertRefused(svn, "trunk/nowhere", null, "is no folder in revision");
            assertRefused(svn, "trunk/api/a.txt", null, "is no folder in revision");
            assertRefused(svn, "trunk/api", "99", "revision 99 does not exist");
            assertRefused(svn, "trunk/api", "main", "is not a revision of svn");
        }
    }

    @Test
    void leavesOutExternalsAndRefusesLinksThatLeaveTheSource() throws Exception {
        try (SvnServer svn = SvnServer.start()) {
            commit(svn, "one");
            svn.svn("propset", "-q", "svn:externals", "^/trunk/api copied", "trunk/api");
            svn.svn("commit", "-q", "-m", "Add an external");
            assertThat(all(checkOut(1, svn.address(), "trunk/api", null))).containsExactly("a.txt");
            assertThat(told.toString()).contains("svn:externals of . are left out: ^/trunk/api copied");

            Files.createSymbolicLink(svn.work().resolve("trunk/api/out"), Path.of("/etc/passwd"));
            svn.commit();
            assertRefused(svn, "trunk/api", null, "leads out of the source");
        }
    }

    @Test
    void failsInAWayThatIsTriedAgainWhenTheServerIsDown() throws Exception {
        SvnServer svn = SvnServer.start();
        URI address = svn.address();
        svn.close();

        assertThatThrownBy(() -> checkOut(1, address, "trunk", null)).isInstanceOf(IOException.class);
    }

    private static String commit(SvnServer svn, String text) throws IOException {
        Path file = svn.work().resolve("trunk/api/a.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return svn.commit();
    }

    private void assertRefused(SvnServer svn, String path, @Nullable String revision, String why) {
        assertThatThrownBy(() -> checkOut(50, svn.address(), path, revision))
                .isInstanceOf(StepOutcome.class)
                .hasMessageContaining(why);
    }

    private CheckOut.Output checkOut(int deployment, URI address, String path, @Nullable String revision)
            throws Exception {
        Source source = new Source(Vcs.SVN, address, null, path, "builder", new SecretName("svn"), null);
        Shop shop = Shop.with("api", source, null);
        CheckOut step = new CheckOut(
                shop, new Repositories(new OneSecret(PASSWORD), data, new FileSources(false)), new Workspaces(data));
        return step.run(
                new CheckOut.Input(
                        new DeploymentId("" + deployment),
                        Shop.PROJECT,
                        shop.service().name(),
                        revision),
                told);
    }

    private String read(CheckOut.Output output) throws IOException {
        return Files.readString(new Workspaces(data).folder(output.workspace()).resolve("a.txt"));
    }

    private List<String> all(CheckOut.Output output) throws IOException {
        try (Stream<Path> files = Files.list(new Workspaces(data).folder(output.workspace()))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
