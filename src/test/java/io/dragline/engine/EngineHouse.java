package io.dragline.engine;

import io.dragline.journal.History;
import io.dragline.secret.Masking;
import io.dragline.servers.PostgresServer;
import io.dragline.step.DeploymentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The real engine and journal on a real database, with scripted steps. */
final class EngineHouse implements AutoCloseable {
    private static final AtomicLong NUMBERS = new AtomicLong(1);
    static final ScriptedSteps STEPS = new ScriptedSteps();
    static final Ends ENDS = new Ends();

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

    History journal() {
        return get(History.class);
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
        for (String empty : new String[] {"revision", "image", "failure", "reason", "cancelled", "server"})
            variables.put(empty, null);
        variables.put("release", release);
        get(Processes.class).start(id, model, variables);
        return id;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    /** How process instances ended. */
    static final class Ends implements ProcessListener {
        final BlockingQueue<Map<String, Object>> ended = new LinkedBlockingQueue<>();
        final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
        final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

        @Override
        public void ended(DeploymentId deployment, Map<String, Object> variables) {
            ended.add(variables);
        }

        @Override
        public void waits(DeploymentId deployment, String why) {
            waiting.add(why);
        }

        /** Heard when it can be seen. */
        @Override
        public void asks(DeploymentId deployment, String task, String name) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    asked.add(task);
                }
            });
        }

        @Override
        public void climbsBack(DeploymentId deployment) {}

        Map<String, Object> next() throws InterruptedException {
            Map<String, Object> end = ended.poll(20, TimeUnit.SECONDS);
            if (end == null) throw new AssertionError("no process instance ended; calls: " + STEPS.calls());
            return end;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"io.dragline.engine", "io.dragline.journal"},
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
        ProcessListener ends() {
            return ENDS;
        }

        @Bean
        Masking masking() {
            return text -> text.replace("hunter2", "***");
        }
    }
}
