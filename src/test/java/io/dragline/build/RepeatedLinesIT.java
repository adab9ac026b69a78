package io.dragline.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What a second run makes of the container that a killed control plane left behind. */
class RepeatedLinesIT extends ContainerBuild {
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

    private JobContainer leaveBehind(String... lines) throws IOException {
        Job job = new Job(workspace, build(lines));
        JobContainer container = new JobContainer(ENGINE, job, image.address());
        container.create(SANDBOX, told);
        new Carrier(ENGINE, workspaces, job).in(told);
        return container;
    }
}
