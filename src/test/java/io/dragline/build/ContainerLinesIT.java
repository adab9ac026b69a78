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
    void runsEachLineInAShellOfItsOwnAndBringsTheResultBack() throws Exception {
        run("cat a.txt > b.txt; touched=1", "echo \"$touched\" > c.txt; mkdir d; echo x > d/e.txt");

        assertThat(folder.resolve("b.txt")).hasContent("one");
        assertThat(folder.resolve("c.txt")).hasContent("\n");
        assertThat(folder.resolve("d/e.txt")).hasContent("x\n");
        assertNothingIsLeft();
    }

    @Test
    void tellsEachLineWithItsOutputOfBothStreamsAndItsExitCode() throws Exception {
        run("echo a1; echo a2 >&2; printf a3", "echo b1 >&2; printf '\\036other 0\\n'", "true");

        List<String> all = told.all();
        int first = all.indexOf("$ sh -c 'echo a1; echo a2 >&2; printf a3'");
        assertThat(all.subList(first + 1, first + 4)).containsExactlyInAnyOrder("a1", "a2", "a3");
        assertThat(all.get(first + 4)).isEqualTo("= 0");
        assertThat(all.get(first + 5)).startsWith("$ sh -c 'echo b1");
        assertThat(all.subList(first + 6, first + 8)).containsExactlyInAnyOrder("b1", "\036other 0");
        assertThat(all.subList(first + 8, first + 11)).containsExactly("= 0", "$ sh -c true", "= 0");
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
    void followsTheLinesThatAKilledControlPlaneLeftRunningToTheirEnd() throws Exception {
        String[] lines = {"echo ran >> ran.txt; sleep 2; echo end", "cat ran.txt"};
        leaveBehind(lines).start(told);
        String volume = left.volumes().get(0);

        run(lines);

        assertThat(folder.resolve("ran.txt")).hasContent("ran\n");
        assertThat(told.all())
                .contains("end", "ran", "# the container of a run before is followed from its first line");
        assertNothingIsLeft();
        assertThat(left.holds(volume)).isFalse();
    }

    @Test
    void takesTheResultOfLinesThatEndedWhileTheControlPlaneWasAway() throws Exception {
        String line = "echo ran >> ran.txt; exit 4";
        leaveBehind(line).start(told);
        ENGINE.waitContainerCmd(left.containers().get(0)).start().awaitStatusCode();

        assertOutcome("command-failed", "ended with 4", line);
    }

    @Test
    void beginsAgainWithAContainerThatWasNeverStarted() throws Exception {
        leaveBehind("true");
        Files.writeString(folder.resolve("a.txt"), "two");

        run("cat a.txt > b.txt");

        assertThat(folder.resolve("b.txt")).hasContent("two");
        assertNothingIsLeft();
    }

    @Test
    void doesNotRunFinishedLinesAgain() throws Exception {
        run("echo first > first.txt");
        run("exit 1");

        assertThat(folder.resolve("first.txt")).exists();
        assertThat(told.all()).contains("# all lines ran already");
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

        assertThat(told.all())
                .satisfiesExactly(
                        create -> assertThat(create)
                                .startsWith("$ docker create --name shop-" + service + "-build-7 ")
                                .endsWith(" 'make it'"),
                        in -> assertThat(in).startsWith("$ docker cp "),
                        start -> assertThat(start).isEqualTo("$ docker start shop-" + service + "-build-7"),
                        line -> assertThat(line).isEqualTo("$ sh -c 'make it'"),
                        out -> assertThat(out).startsWith("$ docker cp "));
        assertNothingIsLeft();
    }

    private JobContainer leaveBehind(String... lines) throws IOException {
        Job job = new Job(workspace, build(lines));
        JobContainer container = new JobContainer(ENGINE, job, image.address());
        container.create(SANDBOX, told);
        new Carrier(ENGINE, workspaces, job).in(told);
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
    }
}
