package io.dragline.engine;

import io.dragline.CrashPoint;
import io.dragline.DatabaseTrouble;
import io.dragline.journal.Attempt;
import io.dragline.journal.Journal;
import io.dragline.secret.Masking;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs one step from its begin in the journal to its report to the engine. */
@Component
class StepRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

    private final Steps steps;
    private final Journal journal;
    private final StepRuns runs;
    private final Reports reports;
    private final Cancellation cancellation;
    private final Masking masking;
    private final ObjectProvider<ProcessListener> listeners;

    StepRunner(
            Steps steps,
            Journal journal,
            StepRuns runs,
            Reports reports,
            Cancellation cancellation,
            Masking masking,
            ObjectProvider<ProcessListener> listeners) {
        this.steps = steps;
        this.journal = journal;
        this.runs = runs;
        this.reports = reports;
        this.cancellation = cancellation;
        this.masking = masking;
        this.listeners = listeners;
    }

    void run(Work work) {
        try {
            if (work.isUndo()) runs.awaitForward(work.deployment());
            Optional<Attempt> begun = reports.begin(work);
            if (begun.isEmpty()) return;
            Attempt attempt = begun.get();
            if (work.isUndo()) listeners.forEach(listener -> listener.climbsBack(work.deployment()));
            Ending ending = ending(work, attempt);
            Reports.insist(() -> write(ending, work, attempt));
            reports.report(ending, work, attempt);
        } catch (InterruptedException stopping) {
            LOG.debug("{} was not begun: the control plane is stopping", work.name());
        } catch (RuntimeException e) { // the lock expires and the step begins again
            if (!DatabaseTrouble.isAway(e))
                LOG.warn(
                        "step {} of deployment {} could not be told: {}",
                        work.name(),
                        work.deployment(),
                        Verdict.why(e));
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

    private void write(Ending ending, Work work, Attempt attempt) {
        if (ending instanceof Ending.Done) {
            attempt.completed();
            if (work.undoes() != null) journal.undone(work.deployment(), work.undoes(), work.server());
        } else if (ending instanceof Ending.Outcome outcome) attempt.failed(outcome.why());
        else if (ending instanceof Ending.Incident incident) attempt.failed(incident.why());
        else if (ending instanceof Ending.Passed passed) attempt.passed(passed.why());
        else if (ending instanceof Ending.Again again)
            attempt.retries(again.why(), Instant.now().plus(again.after()));
        else attempt.handedBack();
    }
}
