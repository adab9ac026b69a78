package io.dragline.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.Build;
import io.dragline.server.ServerName;
import io.dragline.servers.OneServer;
import io.dragline.servers.ProcessShell;
import io.dragline.servers.Told;
import io.dragline.source.Workspace;
import io.dragline.source.Workspaces;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountLinesIT {
    @TempDir
    Path data;

    private final Told told = new Told();
    private final Workspace workspace = new Workspace("shop/api/7");
    private Workspaces workspaces;
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        workspaces = new Workspaces(data);
        folder = Files.createDirectories(workspaces.folder(workspace));
        Files.writeString(folder.resolve("a.txt"), "one");
    }

    @Test
    void runsTheLinesAsTheAccountOnACopyAndBringsTheResultBack() throws Exception {
        run("nobody", "id -un; cat a.txt > b.txt", "cat b.txt b.txt > c.txt");

        assertThat(folder.resolve("c.txt")).hasContent("oneone");
        assertThat(told.all()).contains("nobody", "$ runuser -u nobody -- sh -c 'cat b.txt b.txt > c.txt'");
        assertThat(copies()).isEmpty();
    }

    @Test
    void canNeitherReadTheDataFolderNorTheEnvironmentNorBecomeAnother() throws Exception {
        Path key = Files.writeString(data.resolve("key"), "canary-key");

        run("nobody", "cat " + key + " || echo hidden", "env", "grep NoNewPrivs /proc/self/status");

        assertThat(told.all()).contains("hidden", "NoNewPrivs:\t1").doesNotContain("canary-key");
        assertThat(told.all()).noneMatch(line -> line.startsWith("JAVA_HOME=") || line.startsWith("PWD=/work"));
    }

    @Test
    void carriesAFileLargerThanOnePieceBothWays() throws Exception {
        byte[] large = new byte[9_000_001];
        new java.util.Random(7).nextBytes(large);
        Files.write(folder.resolve("large"), large);

        run("nobody", "cat large > copy");

        assertThat(Files.readAllBytes(folder.resolve("copy"))).isEqualTo(large);
    }

    @Test
    void stopsAtTheFirstLineThatFailsAndLeavesTheWorkspaceAsItWas() throws Exception {
        assertOutcome(
                "command-failed", "ended with 3: why", "nobody", "echo why > b.txt; cat b.txt; exit 3", "echo no");

        assertThat(folder.resolve("b.txt")).doesNotExist();
        assertThat(copies()).isEmpty();
    }

    @Test
    void killsTheProcessTreeWhenTheTimeIsUp() throws Exception {
        String mark = "1000." + (UUID.randomUUID().getMostSignificantBits() >>> 40);
        assertOutcome(
                "command-timeout",
                "was killed",
                () -> run(Duration.ofSeconds(4), "nobody", "echo going; sleep " + mark + " & sleep " + mark));

        assertThat(told.all()).contains("going");
        assertThat(ProcessHandle.allProcesses())
                .noneMatch(process -> process.info().commandLine().orElse("").contains("sleep " + mark));
    }

    @Test
    void refusesAnAccountThatIsMissingOrRoot() {
        assertOutcome("command-failed", "useradd --system --create-home no-such-user", "no-such-user", "id");
        assertOutcome("command-failed", "do not run as root", "root", "id");
        assertOutcome("command-failed", "is not on server", "-x", "id");
    }

    @Test
    void runsNothingASecondTime() throws Exception {
        run("nobody", "echo x >> b.txt");
        run("nobody", "echo x >> b.txt");

        assertThat(folder.resolve("b.txt")).hasContent("x\n");
        assertThat(told.all()).contains("# all lines ran already");
    }

    private void assertOutcome(String code, String why, String account, String... lines) {
        assertOutcome(code, why, () -> run(account, lines));
    }

    private static void assertOutcome(String code, String why, ThrowingCallable run) {
        assertThatThrownBy(run)
                .isInstanceOfSatisfying(
                        StepOutcome.class, outcome -> assertThat(outcome.code()).isEqualTo(code))
                .hasMessageContaining(why);
    }

    private void run(String account, String... lines) throws Exception {
        run(Duration.ofMinutes(2), account, lines);
    }

    private void run(Duration limit, String account, String... lines) throws Exception {
        Build build = new Build(ServerName.LOCAL, null, List.of(lines), limit, null);
        new AccountLines(OneServer.with(data, account), server -> new ProcessShell(), workspaces)
                .run(new Job(workspace, build), told);
    }

    /** The copies that this test made and that are still there. */
    private List<Path> copies() throws IOException {
        List<String> made = told.all().stream()
                .filter(line -> line.startsWith("/var/tmp/dragline-build-"))
                .toList();
        try (Stream<Path> all = Files.list(Path.of("/var/tmp"))) {
            return all.filter(file -> made.stream().anyMatch(file.toString()::startsWith))
                    .toList();
        }
    }
}
