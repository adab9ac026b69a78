package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps that run in this JVM now. */
@Component
class StepRuns {
    /** One of them. */
    record Run(Work work, Thread thread) {}

    private final List<Run> runs = new ArrayList<>();
    private final Repose repose;
    private boolean stopping;

    StepRuns(Repose repose) {
        this.repose = repose;
    }

    synchronized Run begin(Work work) {
        Run run = new Run(work, Thread.currentThread());
        runs.add(run);
        if (stopping) run.thread().interrupt();
        repose.moved();
        return run;
    }

    /** The next step of the same thread: an interrupt that came for the one before it counts. */
    synchronized Run goOn(Run done, Work work) {
        runs.remove(done);
        notifyAll();
        return begin(work);
    }

    /** Also takes back an interrupt that came too late, so that it does not meet the thread's next work. */
    synchronized void end(Run run) {
        runs.remove(run);
        if (Thread.currentThread() == run.thread()) Thread.interrupted();
        repose.moved();
        notifyAll();
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
