package io.dragline.engine;

import io.dragline.CrashPoint;
import io.dragline.DatabaseTrouble;
import io.dragline.journal.Attempt;
import io.dragline.secret.Masking;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs a step from its begin in the journal to its report to the engine, and then the one that this began. */
@Component
class StepRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

    private final Steps steps;
    private final StepRuns runs;
    private final Reports reports;
    private final Heart heart;
    private final Cancellation cancellation;
    private final Masking masking;
    private final ObjectProvider<ProcessListener> listeners;

    StepRunner(
            Steps steps,
            StepRuns runs,
            Reports reports,
            Heart heart,
            Cancellation cancellation,
            Masking masking,
            ObjectProvider<ProcessListener> listeners) {
        this.steps = steps;
        this.runs = runs;
        this.reports = reports;
        this.heart = heart;
        this.cancellation = cancellation;
        this.masking = masking;
        this.listeners = listeners;
    }

    /** Begins a step that was fetched, and goes on with those behind it. */
    void run(StepRuns.Run fetched) {
        StepRuns.Run run = fetched;
        Work work = run.work();
        try {
            if (work.isUndo()) runs.awaitForward(work.deployment());
            Optional<Begun> begun = reports.begin(work);
            while (begun.isPresent()) {
                work = begun.get().work();
                if (work != run.work()) run = runs.goOn(run, work);
                begun = run(run, begun.get());
            }
        } catch (InterruptedException stopping) {
            LOG.debug("{} was not begun: the control plane is stopping", work.name());
        } catch (RuntimeException e) { // the lock expires and the step begins again
            if (!DatabaseTrouble.isAway(e))
                LOG.warn(
                        "step {} of deployment {} could not be told: {}",
                        work.name(),
                        work.deployment(),
                        Verdict.why(e));
        } finally {
            if (runs.end(run)) reports.giveBack(run.work());
        }
    }

    private Optional<Begun> run(StepRuns.Run run, Begun begun) throws InterruptedException {
        Work work = begun.work();
        var beat = heart.beat(run);
        try {
            if (work.isUndo()) listeners.forEach(listener -> listener.climbsBack(work.deployment()));
            return reports.report(ending(work, begun.attempt()), begun);
        } finally {
            beat.cancel(false);
        }
    }

    private Ending ending(Work work, Attempt attempt) {
        // what an attempt that was cut off left is first made whole, since only what is whole can be undone
        Optional<Ending> cancelled = work.cancelled();
        if (cancelled.isPresent() && attempt.isFirst()) return cancelled.get();
        try {
            CrashPoint.pass(work.point("before"));
            var output = steps.get(work.topic()).run(work.variables(), attempt);
            CrashPoint.pass(work.point("after"));
            return new Ending.Done(output);
        } catch (Exception failure) {
            boolean interrupted =
                    Thread.interrupted() || failure instanceof InterruptedException; // the journal still writes
            LOG.debug("step {} failed: {}", work.name(), failure.getClass().getName());
            if (interrupted) return cancellation.asked(work).map(work::stopped).orElseGet(Ending.HandedBack::new);
            return Verdict.of(failure, work, masking);
        }
    }
}
