package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the real engine has forgotten of its SQL, and what it must not. */
@ExtendWith(SharedHouse.class)
class UnusedSqlIT {
    private static final List<Class<?>> SERVICES = List.of(
            RuntimeService.class,
            RepositoryService.class,
            TaskService.class,
            ManagementService.class,
            ExternalTaskService.class,
            HistoryService.class);
    private static final Pattern QUESTION = Pattern.compile("create\\w+Query(?=\\(\\))");

    private final EngineHouse house;

    UnusedSqlIT(EngineHouse house) {
        this.house = house;
    }

    /** Whoever asks a new question of the engine meets this test, not an exception in a deployment. */
    @Test
    void everyQuestionThatTheSourcesAskIsAnswered() throws Exception {
        Set<String> asked = questions();

        assertThat(asked).contains("createProcessInstanceQuery", "createExternalTaskQuery", "createJobQuery");
        for (String question : asked)
            assertThatCode(() -> query(question).list()).as(question).doesNotThrowAnyException();
        for (String question : asked)
            assertThatCode(() -> query(question).count()).as(question).doesNotThrowAnyException();
    }

    @Test
    void whatNobodyAsksTakesNoMemory() {
        HistoryService history = house.get(HistoryService.class);

        assertThatThrownBy(() -> history.createHistoricProcessInstanceQuery().list())
                .hasStackTraceContaining("selectHistoricProcessInstancesByQueryCriteria");
        assertThat(configuration().getSqlSessionFactory().getConfiguration().getSqlFragments())
                .isEmpty();
    }

    /** By the engine's own job, whose questions no source of ours shows; it comes every night. */
    @Test
    @Timeout(60)
    void theHistoryWhoseTimeHasComeIsForgotten() throws Exception {
        assertThat(house.get(HistoryService.class).findHistoryCleanupJobs()).isNotEmpty();
        house.steps().only("a");
        house.start("remove", 3);
        house.ends().next();
        JdbcClient db = house.get(JdbcClient.class);
        for (String table : List.of("act_hi_procinst", "act_hi_actinst"))
            db.sql("update " + table + " set removal_time_ = now() - interval '1 day'")
                    .update();

        house.get(HistoryService.class).cleanUpHistoryAsync(true);

        while (isAnythingLeft(db)) Thread.onSpinWait();
    }

    private static boolean isAnythingLeft(JdbcClient db) {
        return db.sql("select count(*) from act_hi_actinst where removal_time_ < now()")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) house.get(ProcessEngine.class).getProcessEngineConfiguration();
    }

    private Query<?, ?> query(String question) throws Exception {
        for (Class<?> service : SERVICES)
            for (Method method : service.getMethods())
                if (method.getName().equals(question)) return (Query<?, ?>) method.invoke(house.get(service));
        throw new AssertionError("no service of the engine has " + question);
    }

    private static Set<String> questions() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of("src/main/java/io/dragline/engine"))) {
            all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
        }
        Set<String> questions = new TreeSet<>();
        for (Path file : files)
            QUESTION.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(questions::add);
        return questions;
    }
}
