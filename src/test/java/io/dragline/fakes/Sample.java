package io.dragline.fakes;

import io.dragline.project.Environment;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Health;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Service;
import io.dragline.project.Service.Recipe;
import io.dragline.project.Service.Resources;
import io.dragline.project.ServiceKind;
import io.dragline.project.ServiceName;
import io.dragline.project.Variable;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.server.ServerName;
import io.dragline.step.DeploymentId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A project of one service, under a random name and range, so that tests do not meet on one engine. */
public record Sample(
        String name,
        String range,
        @Nullable String image,
        @Nullable Recipe recipe,
        Map<String, Variable> variables,
        List<String> volumes) {
    public static final ServerName LOCAL = ServerName.LOCAL;

    public static Sample random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new Sample(
                "t" + Long.toString(random.nextLong(1L << 40), 36),
                "10." + random.nextInt(100, 250) + "." + random.nextInt(256),
                null,
                null,
                Map.of(),
                List.of());
    }

    public Sample ofImage(String image) {
        return new Sample(name, range, image, recipe, variables, volumes);
    }

    public Sample builtBy(String dockerfile, String context) {
        return new Sample(name, range, image, new Recipe(dockerfile, context), variables, volumes);
    }

    public Sample with(Map<String, Variable> variables) {
        return new Sample(name, range, image, recipe, variables, volumes);
    }

    public Sample on(String... volumes) {
        return new Sample(name, range, image, recipe, variables, List.of(volumes));
    }

    public ProjectName project() {
        return new ProjectName(name);
    }

    public ServiceName serviceName() {
        return new ServiceName("api");
    }

    public EnvironmentName environment() {
        return new EnvironmentName("test");
    }

    public Service service() {
        return new Service(
                serviceName(),
                image == null ? ServiceKind.SOURCE : ServiceKind.IMAGE,
                null,
                null,
                recipe,
                image,
                List.of(),
                8080,
                1,
                new Resources(null, null),
                Health.DEFAULT,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                variables,
                volumes,
                List.of(),
                Map.of(),
                null);
    }

    public Project configuration() {
        Environment environment =
                new Environment(environment(), List.of(LOCAL), List.of("test.localhost"), 80, null, Map.of());
        return new Project(
                project(),
                "a test",
                range + ".0/24",
                null,
                Map.of(),
                Map.of(environment(), environment),
                Map.of(serviceName(), service()));
    }

    public Replica replica(int deployment, int number, String digest) {
        return new Replica(
                new DeploymentId("" + deployment),
                deployment,
                number,
                LOCAL,
                name + "-test-api-" + number + "-" + deployment,
                String.valueOf(image),
                "dragline-" + name,
                range + "." + (10 + number + 20 * (deployment % 10)),
                8080,
                null,
                List.of(),
                variables,
                volumes,
                new Resources(64L << 20, 0.5),
                digest);
    }

    public Rollout rollout(int deployment, List<Replica> start, List<Replica> remove) {
        return new Rollout(
                new DeploymentId("" + deployment),
                project(),
                environment(),
                serviceName(),
                deployment,
                deployment == 1 ? null : deployment - 1,
                service(),
                range + ".0/24",
                List.of(LOCAL),
                List.of(LOCAL),
                start,
                List.of(),
                remove,
                null,
                null);
    }
}
