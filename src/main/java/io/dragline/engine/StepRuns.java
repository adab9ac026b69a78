package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The steps that run in this JVM now. */
@Component
class StepRuns {
    /** One of them. */
    record Run(Work work, Thread thread) {}

    private final List<Run> runs = new ArrayList<>();
    /** Tasks that were fetched once more while they run here. */
    private final Set<String> fetchedAgain = new HashSet<>();

    private final Repose repose;
    private boolean stopping;

    StepRuns(Repose repose) {
        this.repose = repose;
    }

    /**
     * Empty: it runs here already. Its lock ran out while all of this JVM, or the database, stood still, and the engine gave
     * the task to this node once more; a second attempt beside the first would make that one void.
     */
    synchronized Optional<Run> beginFetched(Work work) {
        if (!isRunning(work.task())) return Optional.of(begin(work));
        fetchedAgain.add(work.task());
        return Optional.empty();
    }

    synchronized boolean isRunning(String task) {
        return runs.stream().anyMatch(run -> run.work().task().equals(task));
    }

    private Run begin(Work work) {
        Run run = new Run(work, Thread.currentThread());
        runs.add(run);
        if (stopping) run.thread().interrupt();
        repose.moved();
        return run;
    }

    /** The next step of the same thread: an interrupt that came for the one before it counts. */
    synchronized Run goOn(Run done, Work work) {
        runs.remove(done);
        fetchedAgain.remove(done.work().task());
        notifyAll();
        return begin(work);
    }

    /**
     * Also takes back an interrupt that came too late, so that it does not meet the thread's next work.
     *
     * @return whether its task was fetched again meanwhile: if it is still there, nobody else will begin it soon
     */
    synchronized boolean end(Run run) {
        runs.remove(run);
        if (Thread.currentThread() == run.thread()) Thread.interrupted();
        repose.moved();
        notifyAll();
        return fetchedAgain.remove(run.work().task());
    }

    /** Only while it still runs: its thread may already do other work. */
    synchronized void interrupt(Run run) {
        if (runs.contains(run)) run.thread().interrupt();
    }

    /** Interrupts what goes forward; an undo goes on. */
    synchronized void interrupt(DeploymentId deployment) {
        for (Run run : runs)
            if (run.work().deployment().equals(deployment) && !run.work().isUndo())
                run.thread().interrupt();
    }

    synchronized boolean stopping() {
        return stopping;
    }

    synchronized void interruptAll() {
        stopping = true;
        runs.forEach(run -> run.thread().interrupt());
    }

    /** An undo must not meet the step that was cancelled in the same moment and has not let go yet. */
    synchronized void awaitForward(DeploymentId deployment) throws InterruptedException {
        while (runs.stream()
                .anyMatch(run -> run.work().deployment().equals(deployment)
                        && !run.work().isUndo())) wait(1000);
    }
}
