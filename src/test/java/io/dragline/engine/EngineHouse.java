package io.dragline.engine;

import io.dragline.journal.History;
import io.dragline.journal.StepRecord;
import io.dragline.journal.StepState;
import io.dragline.secret.Masking;
import io.dragline.servers.PostgresServer;
import io.dragline.step.DeploymentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real engine and journal on a real database, with scripted steps. */
final class EngineHouse implements ExtensionContext.Store.CloseableResource {
    private static final AtomicLong NUMBERS = new AtomicLong(1);
    static final ScriptedSteps STEPS = new ScriptedSteps();
    private static final Ends ENDS = new Ends();

    static {
        System.setProperty("step.pause.millis", "50"); // before the engine's classes read it
    }

    private final PostgresServer database = PostgresServer.start();
    private final Path data;
    private ConfigurableApplicationContext context;

    EngineHouse() {
        try {
            this.data = Files.createTempDirectory("dragline-engine");
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        this.context = open();
    }

    private ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(House.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + database.address(),
                        "spring.datasource.username=" + database.user(),
                        "dragline.data=" + data)
                .run();
    }

    /** As a new process on the same data would find it. */
    void restart() {
        context.close();
        context = open();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    ScriptedSteps steps() {
        return STEPS;
    }

    Ends ends() {
        return ENDS;
    }

    void reset() {
        STEPS.reset();
        ENDS.reset(NUMBERS.get());
    }

    /** What the journal knows of the first step of that name. */
    StepRecord step(DeploymentId id, String name) {
        return steps(id, name).findFirst().orElseThrow();
    }

    List<StepState> states(DeploymentId id, String name) {
        return steps(id, name).map(StepRecord::state).toList();
    }

    private Stream<StepRecord> steps(DeploymentId id, String name) {
        return get(History.class).steps(id).stream().filter(step -> step.name().equals(name));
    }

    DeploymentId start(String model) {
        return start(model, null);
    }

    DeploymentId start(String model, @Nullable Integer release) {
        DeploymentId id = new DeploymentId("" + NUMBERS.getAndIncrement());
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("deployment", id.value());
        variables.put("project", "shop");
        variables.put("service", "api");
        variables.put("environment", "prod");
        variables.put("serviceKind", "source");
        for (String empty :
                new String[] {"revision", "image", "failure", "reason", "cancelled", "server", "opensAt", "approved"})
            variables.put(empty, null);
        variables.put("approvals", STEPS.approvalsNeeded());
        variables.put("release", release);
        get(Processes.class).start(id, model, variables);
        return id;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"io.dragline.engine", "io.dragline.journal", "io.dragline.words"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*(StepScan|Steps|Api|IT|Test)", ".*EngineHouse.*"}))
    static class House {
        @Bean
        @Primary
        Steps steps() {
            return new Steps(STEPS.bindings());
        }

        @Bean
        LossyTransactions transactions(PlatformTransactionManager manager) {
            return new LossyTransactions(new TransactionTemplate(manager));
        }

        @Bean
        ProcessListener ends() {
            return ENDS;
        }

        @Bean
        Masking masking() {
            return text -> text.replace("hunter2", "***");
        }
    }
}
