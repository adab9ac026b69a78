package io.dragline.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.AuthConfig;
import io.dragline.servers.DockerEngine;
import io.dragline.servers.Images;
import io.dragline.servers.RegistryServer;
import io.dragline.step.StepOutcome;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Command lines in a throw-away container, on the real engine. */
class ContainerLinesIT extends ContainerBuild {
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
        assertOutcome("command-timeout", "was killed", soonUp("sleep 1", "(sleep 1000 &) ; echo going; sleep 1000"));

        assertThat(told.all()).contains("going");
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker create", "docker cp", "docker start", "$ sh -c", "going"})
    void removesTheContainerWhenItIsInterruptedWhile(String moment) throws Exception {
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                run("echo going; sleep 1000");
            } catch (Throwable e) {
                ended.set(e);
            }
        });
        told.at(moment, thread::interrupt);
        thread.start();
        thread.join();

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        assertNothingIsLeft();
    }

    @Test
    void saysSoWhenTheImageHasNoShellAndLeavesNothing() {
        String bare = new Images(DockerEngine.start()).app();

        assertThatThrownBy(() -> step(in(bare, "make it")).run(input(), told))
                .isInstanceOf(StepOutcome.class)
                .hasMessage(
                        "the image " + bare + " of the build has no shell 'sh', which runs the command lines; choose"
                                + " another build.image");
        assertThat(told.all()).contains("= 1");
        assertNothingIsLeft();
    }

    @Test
    void saysWhyAnImageCannotBePulledWithoutTheWrapping() {
        assertThatThrownBy(() -> step(in("127.0.0.1:1/none:1", "make it")).run(input(), told))
                .hasMessageStartingWith("the image 127.0.0.1:1/none:1 of the build could not be pulled (")
                .hasMessageEndingWith("); mend that, or load the image into the engine, and deploy again")
                .hasMessageNotContaining("{\"message\"");
        assertNothingIsLeft();
    }

    @Test
    void signsInToTheRegistryOfItsImage() throws Exception {
        try (RegistryServer registry = RegistryServer.start("robot", "s3cret-canary")) {
            String kept = registry.address() + "/tools/sh:1";
            ENGINE.tagImageCmd(image.address(), registry.address() + "/tools/sh", "1")
                    .exec();
            ENGINE.pushImageCmd(kept)
                    .withAuthConfig(new AuthConfig()
                            .withRegistryAddress(registry.address())
                            .withUsername("robot")
                            .withPassword("s3cret-canary"))
                    .start()
                    .awaitCompletion();
            ENGINE.removeImageCmd(kept).exec();

            assertThatThrownBy(() -> step(in(kept, "true")).run(input(), told))
                    .isInstanceOf(StepOutcome.class)
                    .hasMessageContaining("correct build.image, or its user and secret (dragline registry add)");

            supplies().know(registry.address(), "robot", "s3cret-canary");
            step(in(kept, "true")).run(input(), told);
            ENGINE.removeImageCmd(kept).exec();
        }
        assertThat(told.all()).doesNotContain("s3cret-canary");
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
}
