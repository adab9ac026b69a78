package io.dragline.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.step.StepOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildImageIT {
    @TempDir
    Path data;

    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(data);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void buildsFromTheWorkspaceAndNamesTheImage() throws Exception {
        Files.writeString(
                lab.workspace("FROM " + lab.bases.busybox() + "\nCOPY . /src\nRUN cat /src/hello.txt\n")
                        .resolve("hello.txt"),
                "hello " + lab.sample.name());

        String image = lab.build();

        assertThat(image).startsWith("sha256:");
        assertThat(lab.log.lines())
                .anyMatch(line -> line.startsWith("Step 2/"))
                .contains("hello " + lab.sample.name(), "= 0");
        assertThat(lab.has(lab.sample.name() + "/api:1")).isTrue();
    }

    @Test
    void buildsTheSameOutOfTheCacheWhenItRunsAgain() throws Exception {
        lab.workspace("FROM " + lab.bases.busybox() + "\nRUN echo " + lab.sample.name() + "\n");
        String first = lab.build("1");

        assertThat(lab.build("1")).isEqualTo(first);
        assertThat(lab.log.text()).contains("Using cache");
    }

    /** Of a control plane whose data is gone: it had a deployment of this number, too. */
    @Test
    void takesNoImageThatWasBuiltUnderItsNumberOfSomethingElse() throws Exception {
        lab.workspace("FROM " + lab.bases.busybox() + "\nRUN echo " + lab.sample.name() + "\n");
        String other = lab.build("1");
        lab.workspace("FROM " + lab.bases.busybox() + "\nRUN echo new " + lab.sample.name() + "\n");

        assertThat(lab.build("1")).isNotEqualTo(other);
    }

    @Test
    void saysWhatTheLastLinesWereWhenALineOfItFails() throws Exception {
        lab.workspace("FROM " + lab.bases.busybox() + "\nRUN echo before && sh -c 'echo broken here >&2; exit 7'\n");

        assertBuildFails(() -> lab.build(), "broken here", "non-zero code: 7");
        assertThat(lab.has(lab.sample.name() + "/api:1")).isFalse();
    }

    @Test
    void saysSoWhenTheBaseImageIsUnknown() throws Exception {
        lab.workspace("FROM 127.0.0.1:1/none:1\n");

        assertBuildFails(() -> lab.build(), "127.0.0.1:1");
    }

    @Test
    void sendsNothingThatIsIgnoredButSendsTheDockerfile() throws Exception {
        Path folder = lab.workspace(
                "FROM " + lab.bases.busybox() + "\nCOPY . /src\nRUN echo " + lab.sample.name() + "; find /src\n");
        Files.writeString(folder.resolve(".dockerignore"), "*\n!kept\n");
        Files.writeString(folder.resolve("secret.pem"), "x");
        Files.writeString(Files.createDirectories(folder.resolve("kept")).resolve("ü " + "l".repeat(120)), "x");

        lab.build();

        assertThat(lab.log.text()).contains("/src/kept/ü lll").doesNotContain("secret.pem");
    }

    @Test
    void takesDockerfileAndContextFromWhereTheRecipeSays() throws Exception {
        Path folder = lab.workspace("FROM nothing-here:1\n");
        Files.createDirectories(folder.resolve("deploy"));
        Files.writeString(folder.resolve("deploy/api.Dockerfile"), "FROM " + lab.bases.busybox() + "\nCOPY a /a\n");
        Files.writeString(Files.createDirectories(folder.resolve("app")).resolve("a"), lab.sample.name());
        lab.sample = lab.sample.builtBy("deploy/api.Dockerfile", "app");

        assertThat(lab.build()).startsWith("sha256:");
    }

    @Test
    void refusesLinksAndPathsThatLeadOut() throws Exception {
        Path folder = lab.workspace("FROM " + lab.bases.busybox() + "\nCOPY . /src\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc/passwd"));
        assertBuildFails(() -> lab.build(), "link", "out of the context");
        Files.delete(link);

        Files.createDirectories(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("sub/up"), Path.of("../../other"));
        assertBuildFails(() -> lab.build(), "sub/up", "out of the context");
        Files.delete(folder.resolve("sub/up"));

        Files.delete(folder.resolve("Dockerfile"));
        Files.createSymbolicLink(folder.resolve("Dockerfile"), Path.of("/etc/hostname"));
        assertBuildFails(() -> lab.build(), "Dockerfile", "leads out");

        lab.sample = lab.sample.builtBy("../../../etc/hostname", ".");
        assertBuildFails(() -> lab.build(), "not in the checked-out revision");
        lab.sample = lab.sample.builtBy("Dockerfile", "../..");
        assertBuildFails(() -> lab.build(), "not in the checked-out revision");
    }

    @Test
    void sendsALinkThatStaysInside() throws Exception {
        Path folder = lab.workspace("FROM " + lab.bases.busybox() + "\nCOPY . /src\nRUN cat /src/link\n");
        Files.writeString(folder.resolve("target"), "inside-" + lab.sample.name());
        Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));

        lab.build();

        assertThat(lab.log.lines()).contains("inside-" + lab.sample.name());
    }

    @Test
    void anInterruptStopsTheBuildOnTheEngine() throws Exception {
        lab.workspace("FROM " + lab.bases.busybox() + "\nRUN echo " + lab.sample.name() + " && sleep 300\n");
        Throwable[] ended = new Throwable[1];
        Thread step = new Thread(() -> {
            try {
                lab.build();
            } catch (Exception e) {
                ended[0] = e;
            }
        });
        step.start();
        await(() -> running().size() == 1);

        step.interrupt();
        step.join();

        assertThat(ended[0]).isInstanceOf(InterruptedException.class);
        await(() -> running().isEmpty());
        assertThat(lab.has(lab.sample.name() + "/api:1")).isFalse();
    }

    @Test
    void plansWithoutBuilding() throws Exception {
        lab.workspace("FROM " + lab.bases.busybox() + "\n");

        lab.builder()
                .plan(
                        new BuildImage.Input(
                                Lab.ONE,
                                lab.sample.project(),
                                lab.sample.serviceName(),
                                new io.dragline.source.Workspace("shop/api/1")),
                        lab.log);

        assertThat(lab.log.commands())
                .containsExactly("docker build -t " + lab.sample.name() + "/api:1 -f Dockerfile .");
        assertThat(lab.has(lab.sample.name() + "/api:1")).isFalse();
    }

    private List<String> running() {
        return lab.engine.listContainersCmd().exec().stream()
                .map(c -> String.valueOf(c.getCommand()))
                .filter(command -> command.contains(lab.sample.name()))
                .toList();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        org.awaitility.Awaitility.await().atMost(Duration.ofMinutes(1)).until(condition::getAsBoolean);
    }

    private static void assertBuildFails(ThrowingCallable build, String... words) {
        assertThatThrownBy(build)
                .isInstanceOfSatisfying(
                        StepOutcome.class, e -> assertThat(e.code()).isEqualTo("build-failed"))
                .message()
                .contains(words);
    }
}
