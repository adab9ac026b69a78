package io.dragline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.FileSources;
import io.dragline.project.Source;
import io.dragline.secret.SecretName;
import io.dragline.servers.Shop;
import io.dragline.servers.SshServer;
import io.dragline.servers.Told;
import io.dragline.step.DeploymentId;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** Reads a repository through a real sshd. */
abstract class SshFixture {
    static final SecretName KEY = new SecretName("deploy-key");

    @TempDir
    Path data;

    final Told told = new Told();

    static URI address(String scheme, SshServer sshd, String path) {
        return URI.create(scheme + "://" + sshd.user() + "@" + sshd.address() + path);
    }

    CheckOut.Output checkOut(int deployment, Source source, String key, @Nullable String revision) throws Exception {
        Shop shop = Shop.with("api", source, null);
        CheckOut step = new CheckOut(
                shop, new Repositories(new OneSecret(key), data, new FileSources(false)), new Workspaces(data));
        return step.run(
                new CheckOut.Input(
                        new DeploymentId("" + deployment),
                        Shop.PROJECT,
                        shop.service().name(),
                        revision),
                told);
    }

    String read(CheckOut.Output output, String file) throws IOException {
        return Files.readString(new Workspaces(data).folder(output.workspace()).resolve(file));
    }

    void assertRefused(Source source, String key, @Nullable String revision, String... why) {
        assertThatThrownBy(() -> checkOut(90, source, key, revision))
                .isInstanceOfSatisfying(
                        StepOutcome.class, outcome -> assertThat(outcome.code()).isEqualTo("source-refused"))
                .hasMessageContainingAll(why);
    }

    /** Interrupts it as a cancelled step is, once the program far away runs; then that program must end, too. */
    void assertEndsWhenInterrupted(Source source, String key, Path pid) throws Exception {
        Throwable[] ended = new Throwable[1];
        Thread step = new Thread(() -> {
            try {
                checkOut(91, source, key, null);
            } catch (Throwable e) {
                ended[0] = e;
            }
        });
        step.start();
        while (step.isAlive() && (!Files.exists(pid) || Files.readString(pid).isBlank())) step.join(20);
        assertThat(ended[0]).isNull();
        ProcessHandle program =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        step.interrupt();
        step.join(20_000);
        assertThat(ended[0]).isInstanceOf(InterruptedException.class);
        program.onExit().get(20, java.util.concurrent.TimeUnit.SECONDS);
    }

    /** Tells its number and then nothing more, until its input ends. */
    static String silence(Path pid) {
        return "ForceCommand echo $$ > " + pid + "; exec cat > /dev/null";
    }
}
