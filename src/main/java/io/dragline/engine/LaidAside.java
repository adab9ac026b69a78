package io.dragline.engine;

import java.time.Duration;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.stereotype.Component;

/**
 * Steps that wait for something elsewhere, without a thread: external tasks whose lock nobody keeps, and which say for
 * what they wait. Ringing takes the lock away, whoever's it was.
 */
@Component
class LaidAside {
    /** A control plane that dies between an end and its ringing makes it as late as this. */
    static final Duration LOOK = Duration.ofSeconds(20);

    private static final String MARK = "waits for ";

    private final ExternalTaskService tasks;

    LaidAside(ExternalTaskService tasks) {
        this.tasks = tasks;
    }

    static String mark(String what) {
        return MARK + what;
    }

    void wake(String instance, String what) {
        of(instance).filter(task -> mark(what).equals(task.getErrorMessage())).forEach(this::unlock);
    }

    void wakeAll(String instance) {
        of(instance).forEach(this::unlock);
    }

    private Stream<ExternalTask> of(String instance) {
        return tasks.createExternalTaskQuery().processInstanceId(instance).locked().list().stream()
                .filter(task ->
                        task.getErrorMessage() != null && task.getErrorMessage().startsWith(MARK));
    }

    private void unlock(ExternalTask task) {
        tasks.unlock(task.getId());
    }
}
