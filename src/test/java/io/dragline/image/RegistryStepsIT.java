package io.dragline.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.servers.RegistryServer;
import io.dragline.step.StepOutcome;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Push, pull and resolve against a real registry. */
class RegistryStepsIT {
    @TempDir
    Path data;

    private Lab lab;
    private RegistryServer registry;

    @BeforeEach
    void open() {
        lab = new Lab(data);
        registry = RegistryServer.start("robot", "s3cret-canary");
    }

    @AfterEach
    void close() {
        lab.close();
        registry.close();
    }

    @Test
    void pushesWithTheSignInAndReturnsTheDigestAndDoesNotPushTwice() throws Exception {
        lab.know(registry, "robot", "s3cret-canary");
        String image = lab.unique("1");

        String pushed = lab.push(image);

        assertThat(pushed).matches(registry.address() + "/" + lab.sample.name() + "/api@sha256:[0-9a-f]{64}");
        assertThat(lab.push(image)).isEqualTo(pushed);
        assertThat(lab.log.commands())
                .filteredOn(c -> c.startsWith("docker push"))
                .hasSize(1);
        assertThat(lab.log.text()).contains("is in the registry already").doesNotContain("canary");
    }

    @Test
    void pullsWhatWasPushedAndOnlyWhenItIsMissing() throws Exception {
        lab.know(registry, "robot", "s3cret-canary");
        String image = lab.unique("1");
        String pushed = lab.push(image);
        lab.forget(image);
        assertThat(lab.has(pushed)).isFalse();

        lab.pull(pushed);
        assertThat(lab.has(pushed)).isTrue();

        registry.close(); // a rollback must work with the registry down
        lab.pull(pushed);
        assertThat(lab.log.commands())
                .filteredOn(c -> c.startsWith("docker pull"))
                .hasSize(1);
    }

    @Test
    void aWrongPasswordIsRefusedAtOnce() throws Exception {
        lab.know(registry, "robot", "wrong");
        String image = lab.unique("1");

        assertOutcome("push-refused", () -> lab.push(image), "registry's user and secret");
    }

    @Test
    void aRegistryThatIsDownIsTriedAgain() throws Exception {
        lab.know(registry, "robot", "s3cret-canary");
        String image = lab.unique("1");
        String pushed = lab.push(image);
        registry.close();
        lab.forget(image);
        String other = lab.unique("2");

        assertThatThrownBy(() -> lab.push(other))
                .isNotInstanceOf(StepOutcome.class)
                .hasMessageContaining("could not push");
        assertThatThrownBy(() -> lab.pull(pushed))
                .isNotInstanceOf(StepOutcome.class)
                .hasMessageContaining("could not pull");
    }

    @Test
    void whatNoRegistryHasIsMissing() throws Exception {
        lab.know(registry, "robot", "s3cret-canary");
        String digest = "sha256:" + "0".repeat(64);

        assertOutcome("image-missing", () -> lab.pull(registry.address() + "/none/api@" + digest), "none/api");
        assertOutcome("image-missing", () -> lab.pull(digest), "add a registry");
        assertOutcome(
                "image-unknown", () -> lab.resolve(registry.address() + "/none/api:1"), "check the name and the tag");
        assertOutcome("image-unknown", () -> lab.resolve(digest), "no server");
        assertOutcome("image-unknown", () -> lab.resolve("redis; reboot"), "not an image's name");
    }

    @Test
    void pullsNothingWithAWrongPassword() throws Exception {
        lab.know(registry, "robot", "s3cret-canary");
        String image = lab.unique("1");
        String pushed = lab.push(image);
        lab.forget(image);
        lab.know(registry, "robot", "wrong");

        assertOutcome("image-missing", () -> lab.pull(pushed), "registry's user and secret");
    }

    @Test
    void withoutARegistryTheImageKeepsItsId() throws Exception {
        String image = lab.unique("1");

        assertThat(lab.push(image)).isEqualTo(image);
        assertThat(lab.log.text()).contains("only server local can run this image");
        lab.pull(image);
    }

    @Test
    void pinsATagToTheDigestThatItMeansNow() throws Exception {
        lab.know(registry, "robot", "s3cret-canary");
        String first = lab.push(lab.unique("1"));
        String tag = registry.address() + "/" + lab.sample.name() + "/api:1";

        assertThat(lab.resolve(tag)).isEqualTo(new ResolveImage.Output(first, tag));

        lab.registries.remove("main");
        lab.sample = lab.sample.ofImage(tag);
        lab.know(registry, "robot", "s3cret-canary");
        lab.engine
                .tagImageCmd(lab.unique("2"), registry.address() + "/" + lab.sample.name() + "/api", "1")
                .exec();
        lab.images.push(io.dragline.fakes.Sample.LOCAL, ImageRef.parse(tag), lab.log);
        assertThat(lab.resolve(null).image()).isNotEqualTo(first).startsWith(registry.address());
        assertThat(lab.resolve(first).image()).isEqualTo(first);
    }

    @Test
    void anImageThatOnlyTheServerHasIsUsedByItsId() throws Exception {
        String image = lab.unique("1");

        assertThat(lab.resolve(lab.sample.name() + "/api:1").image()).isEqualTo(image);
        assertThat(lab.resolve(image).image()).isEqualTo(image);
        assertThat(lab.log.text()).contains("no registry knows this image");
    }

    @Test
    void anInterruptEndsAPullThatHangs() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            Throwable[] ended = new Throwable[1];
            Thread step = new Thread(() -> {
                try {
                    lab.pull("127.0.0.1:" + silent.getLocalPort() + "/a/b@sha256:" + "0".repeat(64));
                } catch (Exception e) {
                    ended[0] = e;
                }
            });
            step.start();
            try (Socket asked = silent.accept()) { // the engine waits for an answer now
                step.interrupt();
                step.join();
                assertThat(asked.isConnected()).isTrue();
            }
            assertThat(ended[0]).isInstanceOf(InterruptedException.class);
        }
    }

    private static void assertOutcome(String code, ThrowingCallable step, String words) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        StepOutcome.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(words);
    }
}
