package io.dragline.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import io.dragline.docker.EngineDisk;
import io.dragline.docker.LocalEngine;
import io.dragline.image.Supplies;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** A workspace, an image and a service whose command lines run in a container of it. */
abstract class ContainerBuild {
    static final DockerClient ENGINE =
            LocalEngine.behind("/var/run/docker.sock").on(ServerName.LOCAL);
    static BusyboxImage image;
    static final Sandbox SANDBOX = new Sandbox(DataSize.ofMegabytes(256));

    @TempDir
    Path data;

    final Told told = new Told();
    final String service = "s" + UUID.randomUUID().toString().substring(0, 8);
    final Workspace workspace = new Workspace("shop/" + service + "/7");
    final Leftovers left = new Leftovers(ENGINE, "shop-" + service + "-build-7");
    Workspaces workspaces;
    Path folder;
    private @Nullable Supplies supplies;

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

    final void run(String... lines) throws Exception {
        step(build(lines)).run(input(), told);
    }

    final void assertOutcome(String code, String why, String... lines) {
        assertOutcome(code, why, build(lines));
    }

    final void assertOutcome(String code, String why, Build build) {
        assertThatThrownBy(() -> step(build).run(input(), told))
                .isInstanceOfSatisfying(
                        StepOutcome.class, outcome -> assertThat(outcome.code()).isEqualTo(code))
                .hasMessageContaining(why);
    }

    final RunCommands step(@Nullable Build build) {
        return new RunCommands(
                Shop.with(service, null, build),
                new ContainerLines(server -> ENGINE, supplies().supply, workspaces, SANDBOX, disk()),
                new AccountLines(OneServer.with(data, "nobody"), server -> new ProcessShell(), workspaces));
    }

    Supplies supplies() {
        if (supplies == null) supplies = new Supplies(server -> ENGINE, OneServer.with(data, "nobody"), disk());
        return supplies;
    }

    private EngineDisk disk() {
        return new EngineDisk(server -> ENGINE, OneServer.with(data, "nobody"), server -> new ProcessShell());
    }

    final RunCommands.Input input() {
        return new RunCommands.Input(
                new DeploymentId("7"),
                Shop.PROJECT,
                Shop.with(service, null, null).service().name(),
                workspace);
    }

    static Build build(String... lines) {
        return in(image.address(), lines);
    }

    static Build soonUp(String... lines) {
        return new Build(ServerName.LOCAL, image.address(), List.of(lines), Duration.ofSeconds(6), null);
    }

    static Build in(String image, String... lines) {
        return new Build(ServerName.LOCAL, image, List.of(lines), Duration.ofMinutes(2), null);
    }

    final void assertNothingIsLeft() {
        assertThat(left.containers()).isEmpty();
    }
}
