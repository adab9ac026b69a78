package io.dragline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.RandomProjects;
import io.dragline.project.Service;
import io.dragline.project.ServiceKind;
import io.dragline.project.ServiceName;
import io.dragline.servers.PostgresServer;
import io.dragline.step.DeploymentId;
import io.dragline.step.StepLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReleasesIT {
    private static final String ID = "sha256:" + "1".repeat(64);
    private static final PostgresServer POSTGRES = PostgresServer.start();
    private static final DataSource DATABASE = POSTGRES.migrated();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final StoredReleases releases = new StoredReleases(
            jdbc,
            new ReleaseRows(JsonMapper.builder()
                    .findAndAddModules()
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .build()),
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE)));
    private final OneProject projects = new OneProject();
    private final RecordRelease step = new RecordRelease(projects, releases);
    private final Notes notes = new Notes();

    @AfterAll
    static void stopDatabase() {
        POSTGRES.close();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate release, release_of_deployment").update();
    }

    private int record(int deployment, Service service, String image) {
        RecordRelease.Input input = new RecordRelease.Input(
                new DeploymentId("" + deployment), projects.project.name(), service.name(), image, null, "abc", "lin");
        return step.run(input, notes).release();
    }

    @Test
    void theSameDeploymentTwiceIsTheSameRelease() {
        Service source = projects.any(ServiceKind.SOURCE);
        assertThat(record(1, source, ID)).isEqualTo(1);
        assertThat(record(2, source, ID)).isEqualTo(2);
        assertThat(record(1, source, ID)).isEqualTo(1);
        assertThat(notes.told).last().asString().contains("is used again");
        assertThat(releases.list(projects.project.name(), source.name(), 10))
                .extracting(Release::number)
                .containsExactly(2, 1);
    }

    @Test
    void aReadyImageIsReleasedAgainOnlyWhenItOrItsConfigurationChanged() {
        Service image = projects.any(ServiceKind.IMAGE);
        assertThat(record(1, image, ID)).isEqualTo(1);
        assertThat(record(2, image, ID)).isEqualTo(1);
        assertThat(record(3, image, "other")).isEqualTo(2);
        projects.changeTo(withMoreReplicas(image));
        assertThat(record(4, image, "other")).isEqualTo(3);
        assertThat(record(5, image, ID)).isEqualTo(4);
    }

    private static Service withMoreReplicas(Service service) {
        return new Service(
                service.name(),
                service.kind(),
                service.source(),
                service.build(),
                service.recipe(),
                service.image(),
                service.command(),
                service.port(),
                service.replicas() + 1,
                service.resources(),
                service.health(),
                service.drain(),
                service.watch(),
                service.variables(),
                service.volumes(),
                service.routes(),
                service.environments(),
                null);
    }

    @Test
    void keepsAllThatMakesTheRelease() {
        Service source = projects.any(ServiceKind.SOURCE);
        record(1, source, ID);
        Release release =
                releases.find(projects.project.name(), source.name(), 1).orElseThrow();
        assertThat(release.configuration()).isEqualTo(source);
        assertThat(List.copyOf(release.configuration().variables().keySet()))
                .isEqualTo(List.copyOf(source.variables().keySet()));
        assertThat(release.image()).isEqualTo(ID);
        assertThat(release.revision()).isEqualTo("abc");
        assertThat(release.createdBy()).isEqualTo("lin");
        assertThat(releases.newest(projects.project.name(), source.name())).contains(release);
        assertThat(releases.find(projects.project.name(), source.name(), 2)).isEmpty();
    }

    @Test
    void numbersWithoutGapsThoughManyRecordAtOnce() throws Exception {
        Service source = projects.any(ServiceKind.SOURCE);
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Integer> numbers = new ArrayList<>();
        try {
            List<Callable<Integer>> all = IntStream.range(0, 80)
                    .mapToObj(i -> (Callable<Integer>) () -> record(1 + i / 2, source, ID))
                    .toList();
            for (Future<Integer> each : many.invokeAll(all)) numbers.add(each.get());
        } finally {
            many.shutdown();
        }
        assertThat(numbers.stream().distinct().sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, 40).boxed().toList());
        for (int i = 0; i < 80; i += 2) assertThat(numbers.get(i)).isEqualTo(numbers.get(i + 1));
    }

    @Test
    void refusesAReleaseOfNothing() {
        Service source = projects.any(ServiceKind.SOURCE);
        assertThatThrownBy(() -> step.run(
                        new RecordRelease.Input(
                                new DeploymentId("1"), projects.project.name(), source.name(), null, null, null, null),
                        notes))
                .hasMessageContaining("the model gave neither");
    }

    @Test
    void aPlanRecordsNothing() {
        Service source = projects.any(ServiceKind.SOURCE);
        step.plan(
                new RecordRelease.Input(
                        new DeploymentId("1"), projects.project.name(), source.name(), ID, null, null, null),
                notes);
        assertThat(notes.told).singleElement().asString().startsWith("would record release 1");
        assertThat(releases.newest(projects.project.name(), source.name())).isEmpty();
    }

    private static final class Notes implements StepLog {
        final List<String> told = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void command(String text) {}

        @Override
        public void line(String text) {}

        @Override
        public void exit(int code) {}

        @Override
        public void note(String text) {
            told.add(text);
        }
    }

    private static final class OneProject implements Projects {
        Project project = withAllKinds();

        private static Project withAllKinds() {
            RandomProjects random = new RandomProjects(7);
            while (true) {
                Project project = random.next("shop", "10.88.1.0/24");
                long kinds = project.services().values().stream()
                        .map(Service::kind)
                        .distinct()
                        .count();
                if (kinds == 3) return project;
            }
        }

        Service any(ServiceKind kind) {
            return project.services().values().stream()
                    .filter(service -> service.kind() == kind)
                    .findFirst()
                    .orElseThrow();
        }

        void changeTo(Service changed) {
            Map<ServiceName, Service> services = new LinkedHashMap<>(project.services());
            services.put(changed.name(), changed);
            project = new Project(
                    project.name(),
                    project.description(),
                    project.network(),
                    project.push(),
                    project.variables(),
                    project.environments(),
                    services);
        }

        @Override
        public List<Project> all() {
            return List.of(project);
        }

        @Override
        public Optional<Project> find(ProjectName name) {
            return Optional.of(project);
        }

        @Override
        public Project get(ProjectName name) {
            return project;
        }
    }
}
