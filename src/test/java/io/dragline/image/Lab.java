package io.dragline.image;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Image;
import io.dragline.docker.EngineDisk;
import io.dragline.docker.Engines;
import io.dragline.fakes.FakeProjects;
import io.dragline.fakes.FakeReleases;
import io.dragline.fakes.FakeRollouts;
import io.dragline.fakes.FakeSecrets;
import io.dragline.fakes.FakeServers;
import io.dragline.fakes.ListLog;
import io.dragline.fakes.Sample;
import io.dragline.secret.SecretName;
import io.dragline.servers.DirectShell;
import io.dragline.servers.DockerEngine;
import io.dragline.servers.RegistryServer;
import io.dragline.step.DeploymentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of this package on a real engine, with a project of their own that leaves no image behind. */
final class Lab implements AutoCloseable {
    static final DeploymentId ONE = new DeploymentId("1");

    final DockerEngine program = DockerEngine.start();
    final Engines engines = program.engines();
    final DockerClient engine = engines.on(Sample.LOCAL);
    final io.dragline.servers.Images bases = new io.dragline.servers.Images(program);
    final FakeServers servers = FakeServers.of("local");
    final FakeSecrets secrets = new FakeSecrets();
    final FakeRollouts rollouts = new FakeRollouts();
    final FakeReleases releases = new FakeReleases();
    final MemoryRegistries registries = new MemoryRegistries();
    final SignIns signIns = new SignIns(registries, secrets);
    final Images images =
            new Images(engines, servers, signIns, new EngineDisk(engines, servers, name -> new DirectShell()));
    final RegistryHttp http = new RegistryHttp(secrets);
    final ListLog log = new ListLog();
    private final List<String> built = new ArrayList<>();
    final Path data;
    Sample sample = Sample.random();

    Lab(Path data) {
        this.data = data;
    }

    /** A registry that Dragline knows. */
    Registry know(RegistryServer server, @Nullable String user, @Nullable String password) {
        SecretName name = user == null ? null : new SecretName("registry-password");
        if (name != null) secrets.set(null, name, String.valueOf(password));
        return registries.save(new Registry("main", new RegistryAddress(server.address()), user, name, false, true));
    }

    Path workspace(String dockerfile) throws IOException {
        Path folder = Files.createDirectories(data.resolve("workspaces/shop/api/1"));
        Files.writeString(folder.resolve("Dockerfile"), dockerfile);
        return folder;
    }

    String build() throws Exception {
        return build("1");
    }

    String build(String deployment) throws Exception {
        String image = builder()
                .run(
                        new BuildImage.Input(
                                new DeploymentId(deployment),
                                sample.project(),
                                sample.serviceName(),
                                new io.dragline.source.Workspace("shop/api/1")),
                        log)
                .image()
                .value();
        built.add(image);
        return image;
    }

    BuildImage builder() {
        return new BuildImage(
                new FakeProjects(sample.configuration()),
                servers,
                images,
                signIns,
                new io.dragline.source.Workspaces(data));
    }

    String push(String image) throws Exception {
        return new PushImage(new FakeProjects(sample.configuration()), servers, registries, http, images)
                .run(new PushImage.Input(ONE, sample.project(), sample.serviceName(), new ImageId(image)), log)
                .image();
    }

    void pull(String image) throws Exception {
        sample = sample.ofImage(image);
        rollouts.freeze(sample.rollout(1, List.of(sample.replica(1, 1, "d")), List.of()));
        new PullImage(rollouts, images, new Supply(images)).run(new PullImage.Input(ONE, Sample.LOCAL), log);
    }

    ResolveImage.Output resolve(@Nullable String image) throws Exception {
        return new ResolveImage(new FakeProjects(sample.configuration()), servers, images)
                .run(new ResolveImage.Input(ONE, sample.project(), sample.serviceName(), image), log);
    }

    /** An image that no other test has, built from the app. */
    String unique(String deployment) throws Exception {
        workspace("FROM " + bases.app() + "\nENV T=" + sample.name() + "-" + deployment + "\n");
        return build(deployment);
    }

    boolean has(String reference) {
        return images.find(Sample.LOCAL, reference).isPresent();
    }

    void forget(String reference) {
        try {
            engine.removeImageCmd(reference).withForce(true).exec();
        } catch (NotFoundException | ConflictException e) {
            // gone, or the parent of another that goes first and takes it along
        }
    }

    @Override
    public void close() {
        // by name, the newest first: an id may be the parent of another
        for (Image image : engine.listImagesCmd().exec()) {
            Stream.of(Optional.ofNullable(image.getRepoTags()).orElse(new String[0]))
                    .filter(tag -> tag.contains(sample.name()))
                    .forEach(this::forget);
        }
        built.forEach(this::forget); // what lost its name to a later one
        program.close();
    }
}
