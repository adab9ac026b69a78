package io.dragline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.fakes.FakeReleases;
import io.dragline.project.Build;
import io.dragline.project.Service;
import io.dragline.rollout.KeptReleases;
import io.dragline.server.ServerName;
import io.dragline.servers.OneServer;
import io.dragline.servers.ProcessShell;
import io.dragline.servers.Shop;
import io.dragline.servers.Told;
import io.dragline.source.Workspace;
import io.dragline.source.Workspaces;
import io.dragline.step.DeploymentId;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesIT {
    @TempDir
    Path data;

    @TempDir
    Path state;

    private final Told told = new Told();
    private final Service service = Shop.with("web", null, null).service();
    private final FrozenRollouts rollouts = new FrozenRollouts();
    private final FakeReleases releases = new FakeReleases();
    private Path site;
    private Sites sites;

    @BeforeEach
    void prepare() {
        site = state.resolve("bundles/shop/prod/web");
        sites = new Sites(OneServer.with(state, "nobody"), server -> new ProcessShell());
    }

    @Test
    void servesTheFilesOfABundleThroughTheLinkCurrent() throws Exception {
        deploy(1, Map.of("index.html", "one", "css/a.css", "a"));

        assertThat(site.resolve("current/index.html")).hasContent("one");
        assertThat(Files.readSymbolicLink(site.resolve("current"))).isEqualTo(Path.of("1"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.resolve("1/css/a.css"))))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void goesBackToExactlyWhatWasServedAlsoWhenBothStepsRunTwice() throws Exception {
        deploy(1, Map.of("index.html", "one"));
        deploy(2, Map.of("index.html", "two"));
        publish(2);
        assertThat(site.resolve("current/index.html")).hasContent("two");

        restore(2);
        restore(2);

        assertThat(site.resolve("current/index.html")).hasContent("one");
        assertThat(told.all()).contains("# release 2 is unpacked already", "# release 2 is served already");
    }

    @Test
    void servesNothingAfterTheFirstDeploymentClimbsBack() throws Exception {
        deploy(1, Map.of("index.html", "one"));

        restore(1);
        restore(1);

        assertThat(Files.exists(site.resolve("current"))).isFalse();
    }

    @Test
    void restoresNothingWhereNothingWasPublished() throws Exception {
        deploy(1, Map.of("index.html", "one"));
        freeze(2, "0".repeat(64));

        restore(2);

        assertThat(site.resolve("current/index.html")).hasContent("one");
    }

    @Test
    void replacesAHalfUnpackedRelease() throws Exception {
        Files.createDirectories(site.resolve("1"));
        Files.writeString(site.resolve("1/half.html"), "left by a crash");
        Files.createDirectories(site.resolve("1.tmp/x"));

        deploy(1, Map.of("index.html", "one"));

        assertThat(site.resolve("current/index.html")).hasContent("one");
        assertThat(site.resolve("current/half.html")).doesNotExist();
    }

    @Test
    void bringsABundleOfManyPiecesAndHostileNames() throws Exception {
        String large = "0123456789".repeat(1_000_000);
        deploy(1, Map.of("large", large, "-rf", "dash", "a\nb", "newline", "$(id) '\"", "shell", "中文.html", "zh"));

        assertThat(site.resolve("current/large")).hasContent(large);
        assertThat(site.resolve("current/-rf")).hasContent("dash");
        assertThat(site.resolve("current/a\nb")).hasContent("newline");
        assertThat(site.resolve("current/$(id) '\"")).hasContent("shell");
        assertThat(site.resolve("current/中文.html")).hasContent("zh");
        assertThat(site.resolve("1.tar")).doesNotExist();
    }

    @Test
    void namesABundleByItsContentAndGivesChangedFilesAnotherTime() throws Exception {
        String one = bundle(1, Map.of("index.html", "one", "same", "s"), null);
        String again = bundle(2, Map.of("same", "s", "index.html", "one"), null);
        String two = bundle(3, Map.of("index.html", "two", "same", "s"), null);
        freeze(1, one);
        publish(1);
        freeze(3, two);
        publish(3);

        assertThat(again).isEqualTo(one).isNotEqualTo(two);
        assertThat(time("1/same")).isEqualTo(time("3/same"));
        assertThat(time("1/index.html")).isNotEqualTo(time("3/index.html"));
    }

    @Test
    void takesTheOutputOfTheBuildAndKeepsOnlyLinksInside() throws Exception {
        Workspace workspace = workspace(1, Map.of("src/a", "a", "dist/index.html", "one"));
        Path dist = new Workspaces(data).folder(workspace).resolve("dist");
        Files.createSymbolicLink(dist.resolve("in.html"), Path.of("index.html"));
        Files.createSymbolicLink(dist.resolve("out.html"), Path.of("/etc/passwd"));

        freeze(1, bundle(workspace, "dist"));
        publish(1);

        assertThat(site.resolve("current/in.html")).hasContent("one");
        assertThat(Files.exists(site.resolve("current/out.html"), java.nio.file.LinkOption.NOFOLLOW_LINKS))
                .isFalse();
        assertThat(site.resolve("current/src")).doesNotExist();
    }

    @Test
    void saysSoWhenTheBuildLeftNothing() throws Exception {
        Workspace workspace = workspace(1, Map.of("a", "a"));
        Files.createDirectories(new Workspaces(data).folder(workspace).resolve("empty"));
        Files.createSymbolicLink(new Workspaces(data).folder(workspace).resolve("etc"), Path.of("/etc"));

        for (String output : List.of("dist", "empty", "etc", "../../../../../../etc"))
            assertThatThrownBy(() -> bundle(workspace, output))
                    .isInstanceOfSatisfying(StepOutcome.class, outcome -> assertThat(outcome.code())
                            .isEqualTo("no-output"));
    }

    @Test
    void keepsFiveReleasesAndTheOneThatIsServed() throws Exception {
        for (int n = 1; n <= 8; n++) deploy(n, Map.of("index.html", "" + n));
        freeze(9, 2, bundle(9, Map.of("index.html", "2"), null));
        publish(9);

        prune(9);

        try (Stream<Path> left = Files.list(site)) {
            assertThat(left.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".bundle")))
                    .containsExactlyInAnyOrder("2", "4", "5", "6", "7", "8", "current", "undo-9");
        }
        assertThat(site.resolve("current/index.html")).hasContent("2");
    }

    @Test
    void forgetsTheBundlesThatNobodyCanRollBackToUnlessTheyWereStoredJustNow() throws Exception {
        String[] bundles = new String[9];
        for (int n = 1; n <= 8; n++) {
            bundles[n] = bundle(n, Map.of("index.html", "" + n), null);
            releases.add(Shop.PROJECT, service, n, bundles[n]);
            if (n != 2) Files.setLastModifiedTime(tar(bundles[n]), FileTime.from(Instant.EPOCH));
        }
        freeze(8, 3, bundles[3]); // serves again what is older than the newest five
        publish(8);

        prune(8);
        prune(8);

        assertThat(bundles)
                .filteredOn(bundle -> bundle != null && Files.exists(tar(bundle)))
                .containsExactly(bundles[2], bundles[3], bundles[4], bundles[5], bundles[6], bundles[7], bundles[8]);
    }

    private Path tar(String bundle) {
        return new Bundles(data).file(Shop.PROJECT, service.name(), bundle);
    }

    @Test
    void plansWithoutTouchingTheServer() throws Exception {
        freeze(1, "0".repeat(64));

        new PublishFiles(rollouts, new Bundles(data), sites)
                .plan(new PublishFiles.Input(id(1), ServerName.LOCAL), told);

        assertThat(told.all()).contains("$ mv -T " + site + "/current.1 " + site + "/current");
        assertThat(state).isEmptyDirectory();
    }

    private void deploy(int number, Map<String, String> files) throws Exception {
        freeze(number, bundle(number, files, null));
        publish(number);
    }

    private String bundle(int deployment, Map<String, String> files, @Nullable String output) throws IOException {
        return bundle(workspace(deployment, files), output);
    }

    private String bundle(Workspace workspace, @Nullable String output) throws IOException {
        Build build = new Build(ServerName.LOCAL, null, List.of(), Duration.ZERO, output);
        BundleFiles step = new BundleFiles(Shop.with("web", null, build), new Workspaces(data), new Bundles(data));
        return step.run(new BundleFiles.Input(id(1), Shop.PROJECT, service.name(), workspace), told)
                .bundle();
    }

    private Workspace workspace(int deployment, Map<String, String> files) throws IOException {
        Workspace workspace = Workspace.of(Shop.PROJECT, service.name(), id(deployment));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = new Workspaces(data).folder(workspace).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return workspace;
    }

    private void freeze(int deployment, String bundle) {
        freeze(deployment, deployment, bundle);
    }

    private void freeze(int deployment, int release, String bundle) {
        rollouts.freeze(id(deployment), service, release, bundle);
    }

    private void publish(int deployment) throws Exception {
        new PublishFiles(rollouts, new Bundles(data), sites)
                .run(new PublishFiles.Input(id(deployment), ServerName.LOCAL), told);
    }

    private void restore(int deployment) throws Exception {
        new RestoreFiles(rollouts, sites).run(new RestoreFiles.Input(id(deployment), ServerName.LOCAL), told);
    }

    private void prune(int deployment) throws Exception {
        new PruneFiles(rollouts, sites, new KeptReleases(releases, rollouts), new Bundles(data))
                .run(new PruneFiles.Input(id(deployment), ServerName.LOCAL), told);
    }

    private Object time(String file) throws IOException {
        return Files.getLastModifiedTime(site.resolve(file));
    }

    private static DeploymentId id(int number) {
        return new DeploymentId("" + number);
    }
}
