package io.dragline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.Source;
import io.dragline.project.Source.Vcs;
import io.dragline.servers.GitServer;
import io.dragline.servers.Shop;
import io.dragline.servers.Told;
import io.dragline.step.DeploymentId;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A git server, a data folder, and the step that reads the one into the other. */
abstract class GitFixture {
    @TempDir
    Path data;

    final Told told = new Told();
    GitServer git;

    @BeforeEach
    void start() throws IOException {
        git = GitServer.start();
    }

    @AfterEach
    void stop() throws IOException {
        git.close();
    }

    CheckOut.Output checkOut(int deployment, String path, @Nullable String revision) throws Exception {
        return run(deployment, source(git.address(), path), revision);
    }

    CheckOut.Output run(int deployment, Source source, @Nullable String revision) throws Exception {
        Shop shop = Shop.with("api", source, null);
        return step(shop, false).run(input(deployment, shop, revision), told);
    }

    CheckOut step(Shop shop, boolean files) {
        return new CheckOut(
                shop,
                new Repositories(new OneSecret("s3cret"), data, new io.dragline.project.FileSources(files)),
                new Workspaces(data));
    }

    static CheckOut.Input input(int deployment, Shop shop, @Nullable String revision) {
        return new CheckOut.Input(
                new DeploymentId("" + deployment), Shop.PROJECT, shop.service().name(), revision);
    }

    static Source source(URI address, String path) {
        return new Source(Vcs.GIT, address, "main", path, null, null, null);
    }

    String read(CheckOut.Output output, String file) throws IOException {
        return Files.readString(new Workspaces(data).folder(output.workspace()).resolve(file));
    }

    List<String> files(CheckOut.Output output) throws IOException {
        Path folder = new Workspaces(data).folder(output.workspace());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    Path onlyMirror() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("mirrors/shop"))) {
            return all.filter(Files::isDirectory).findAny().orElseThrow();
        }
    }

    static void assertRefused(Attempt attempt, String why) {
        assertThatThrownBy(attempt::go)
                .isInstanceOfSatisfying(
                        StepOutcome.class, outcome -> assertThat(outcome.code()).isEqualTo("source-refused"))
                .hasMessageContaining(why);
    }

    /** Something that must be refused. */
    interface Attempt {
        void go() throws Exception;
    }
}
