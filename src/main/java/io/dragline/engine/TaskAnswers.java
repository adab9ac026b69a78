package io.dragline.engine;

import io.dragline.step.StepWaits;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the engine is told what became of a task; it refuses when the task is gone, or another node's. */
@Component
class TaskAnswers {
    private static final int MESSAGE = 660; // the engine's column holds 666

    private final ExternalTaskService tasks;
    private final String node;
    private final ObjectProvider<ProcessListener> listeners;

    TaskAnswers(ExternalTaskService tasks, NodeName node, ObjectProvider<ProcessListener> listeners) {
        this.tasks = tasks;
        this.node = node.value();
        this.listeners = listeners;
    }

    void extend(Work work, Duration time) {
        tasks.extendLock(work.task(), node, time.toMillis());
    }

    /** Whatever this node holds and does not run can be fetched at once. */
    void letGoOfWhatDoesNotRun(StepRuns runs) {
        tasks.createExternalTaskQuery().workerId(node).locked().list().stream()
                .map(ExternalTask::getId)
                .filter(task -> !runs.isRunning(task))
                .forEach(tasks::unlock);
    }

    void tell(Ending ending, Work work) {
        if (ending instanceof Ending.Done done) tasks.complete(work.task(), node, done.output());
        else if (ending instanceof Ending.Passed) tasks.complete(work.task(), node, Map.of());
        else if (ending instanceof Ending.Outcome outcome)
            tasks.handleBpmnError(work.task(), node, outcome.code(), cut(outcome.why(), 3900));
        else if (ending instanceof Ending.Again again)
            fail(work, again.why(), again.left(), again.after().toMillis());
        else if (ending instanceof Ending.Incident incident) stuck(work, incident.why());
        else extend(work, Duration.ofMillis(1)); // unlock would not ask whose lock it is
    }

    /**
     * Nobody fetches it until it is rung for; the engine's column for errors says for what. What rings looks for tasks that
     * were laid aside, so this one must be there before it is asked whether it has rung already.
     */
    void layAside(StepWaits step, Work work) {
        tasks.handleFailure(
                work.task(), node, LaidAside.mark(step.what()), null, work.left() + 1, LaidAside.LOOK.toMillis());
        if (step.isOver()) tasks.unlock(work.task());
    }

    /** In a transaction: that a person is needed is true and told, or neither. */
    void stuck(Work work, String why) {
        fail(work, why, 0, 0);
        listeners.forEach(listener -> listener.waits(work.deployment(), why));
    }

    private void fail(Work work, String why, int left, long after) {
        tasks.handleFailure(work.task(), node, cut(why, MESSAGE), why, left, after);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
