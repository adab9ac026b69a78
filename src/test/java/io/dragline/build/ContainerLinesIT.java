package io.dragline.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import io.dragline.docker.LocalEngine;
import io.dragline.project.Build;
import io.dragline.server.ServerName;
import io.dragline.servers.BusyboxImage;
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
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ContainerLinesIT {
    private static final DockerClient ENGINE =
            LocalEngine.behind("/var/run/docker.sock").on(ServerName.LOCAL);
    private static BusyboxImage image;
    private static final Sandbox SANDBOX = new Sandbox(DataSize.ofMegabytes(256));

    @TempDir
    Path data;

    private final Told told = new Told();
    private final String service = "s" + UUID.randomUUID().toString().substring(0, 8);
    private final Workspace workspace = new Workspace("shop/" + service + "/7");
    private final Leftovers left = new Leftovers(ENGINE, "shop-" + service + "-build-7");
    private Workspaces workspaces;
    private Path folder;

    @BeforeAll
    static void importImage() throws IOException {
        image = BusyboxImage.start();
    }

    @AfterAll
    static void removeImage() {
        image.close();
    }

    @BeforeEach
    void fill() throws IOException {
        workspaces = new Workspaces(data);
        folder = Files.createDirectories(workspaces.folder(workspace));
        Files.writeString(folder.resolve("a.txt"), "one");
    }

    @AfterEach
    void clean() {
        left.remove();
    }

    @Test
    void runsEachLineInAContainerOfItsOwnAndBringsTheResultBack() throws Exception {
        run("cat a.txt > b.txt; echo said >&2; touched=1", "echo \"$touched\" > c.txt; mkdir d; echo x > d/e.txt");

        assertThat(folder.resolve("b.txt")).hasContent("one");
        assertThat(folder.resolve("c.txt")).hasContent("\n");
        assertThat(folder.resolve("d/e.txt")).hasContent("x\n");
        assertThat(told.all()).contains("said", "= 0");
        assertNothingIsLeft();
    }

    @Test
    void givesTheLinesNeitherRightsNorFoldersNorTheEngine() throws Exception {
        run(
                "id -u; grep -E 'CapEff|NoNewPrivs' /proc/self/status",
                "ls /var/run/docker.sock " + data + " 2>&1 || echo hidden",
                "cat /sys/fs/cgroup/memory/memory.limit_in_bytes /sys/fs/cgroup/memory.max 2>/dev/null || true");

        assertThat(told.all()).contains("0", "NoNewPrivs:\t1", "CapEff:\t000000000000000b", "hidden");
        assertThat(told.all()).contains("" + DataSize.ofMegabytes(256).toBytes());
    }

    @Test
    void stopsAtTheFirstLineThatFailsAndLeavesTheWorkspaceAsItWas() {
        assertOutcome(
                "command-failed",
                "'echo why; exit 3' ended with 3: why",
                "echo x > b.txt",
                "echo why; exit 3",
                "echo no");

        assertThat(told.all()).contains("= 3").doesNotContain("no");
        assertThat(folder.resolve("b.txt")).doesNotExist();
        assertNothingIsLeft();
    }

    @Test
    void killsEverythingWhenTheTimeOfAllLinesIsUp() {
        assertOutcome("command-timeout", "was killed", "sleep 1", "(sleep 1000 &) ; echo going; sleep 1000");

        assertThat(told.all()).contains("going");
        assertNothingIsLeft();
    }

    @Test
    void followsTheLineThatAKilledControlPlaneLeftRunningToItsEnd() throws Exception {
        String line = "echo ran >> ran.txt; sleep 2; echo end";
        leaveBehind(line, Progress.START);

        run(line, "cat ran.txt");

        assertThat(folder.resolve("ran.txt")).hasContent("ran\n");
        assertThat(told.all()).contains("end", "ran");
        assertThat(told.toString()).contains("was left by a run before");
        assertNothingIsLeft();
    }

    @Test
    void takesTheResultOfALineThatEndedWhileTheControlPlaneWasAway() throws Exception {
        String line = "echo ran >> ran.txt; exit 4";
        LineContainer left = leaveBehind(line, Progress.START);
        assertThat(left.follow(Duration.ofSeconds(30), any -> {})).hasValue(4);

        assertOutcome("command-failed", "ended with 4", line);
    }

    @Test
    void doesNotRunFinishedLinesAgain() throws Exception {
        Carrier carrier = new Carrier(ENGINE, workspaces, new Job(workspace, build("a", "b")), image.address(), told);
        carrier.in();
        workspaces.note(workspace, "lines", new Progress(1, Duration.ofSeconds(1), false).text());

        run("echo first > first.txt", "echo second > second.txt");
        run("echo first > first.txt", "exit 1");

        assertThat(folder.resolve("first.txt")).doesNotExist();
        assertThat(folder.resolve("second.txt")).exists();
        assertThat(told.all()).contains("# 1 lines ran already", "# all lines ran already");
    }

    @Test
    void removesTheContainerWhenItIsInterrupted() throws Exception {
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                run("echo going; sleep 1000");
            } catch (Throwable e) {
                ended.set(e);
            }
        });
        thread.start();
        told.waitFor("going");

        thread.interrupt();
        thread.join();

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        assertNothingIsLeft();
    }

    @Test
    void passesOnAHundredThousandLines() throws Exception {
        run("seq 1 100000");

        assertThat(told.all()).contains("1", "50000", "100000").hasSizeGreaterThan(100_000);
    }

    @Test
    void leavesOutLinksThatLeadOutOfTheWorkspace() throws Exception {
        run("ln -s /etc/passwd out; ln -s a.txt in");

        assertThat(Files.exists(folder.resolve("out"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
        assertThat(folder.resolve("in")).hasContent("one");
        assertThat(told.toString()).contains("left out").contains("[out]");
    }

    @Test
    void saysSoWhenThereIsNothingToRun() throws Exception {
        step(null).run(input(), told);

        assertThat(told.all()).containsExactly("# " + service + " has no command lines");
    }

    @Test
    void plansTheCommandsAndTouchesNothing() {
        step(build("make it")).plan(input(), told);

        assertThat(told.all()).hasSize(3);
        assertThat(told.all().get(1))
                .startsWith("$ docker run --name shop-" + service + "-build-7-1 ")
                .endsWith("-c 'make it'");
        assertNothingIsLeft();
    }

    private LineContainer leaveBehind(String line, Progress progress) throws IOException {
        Job job = new Job(workspace, build(line));
        new Carrier(ENGINE, workspaces, job, image.address(), told).in();
        workspaces.note(workspace, "lines", progress.text());
        LineContainer container = new LineContainer(ENGINE, job, image.address(), 1);
        container.start(SANDBOX, told);
        return container;
    }

    private void run(String... lines) throws Exception {
        step(build(lines)).run(input(), told);
    }

    private void assertOutcome(String code, String why, String... lines) {
        assertThatThrownBy(() -> run(lines))
                .isInstanceOfSatisfying(
                        StepOutcome.class, outcome -> assertThat(outcome.code()).isEqualTo(code))
                .hasMessageContaining(why);
    }

    private RunCommands step(@Nullable Build build) {
        return new RunCommands(
                Shop.with(service, null, build),
                new ContainerLines(server -> ENGINE, workspaces, SANDBOX),
                new AccountLines(OneServer.with(data, "nobody"), server -> new ProcessShell(), workspaces));
    }

    private RunCommands.Input input() {
        return new RunCommands.Input(
                new DeploymentId("7"),
                Shop.PROJECT,
                Shop.with(service, null, null).service().name(),
                workspace);
    }

    private static Build build(String... lines) {
        return new Build(ServerName.LOCAL, image.address(), List.of(lines), Duration.ofSeconds(6), null);
    }

    private void assertNothingIsLeft() {
        assertThat(left.containers()).isEmpty();
        assertThat(left.volumes()).isEmpty();
    }
}
