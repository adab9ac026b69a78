package io.dragline.engine;

import io.dragline.DatabaseTrouble;
import io.dragline.journal.Attempt;
import io.dragline.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells the journal and the engine how a step ended, as often as it takes, and begins the step behind it, all in one transaction. */
@Component
class Reports {
    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

    private final TaskAnswers answers;
    private final NextTask next;
    private final StepRuns runs;
    private final Journal journal;
    private final TransactionOperations transaction;

    Reports(TaskAnswers answers, NextTask next, StepRuns runs, Journal journal, TransactionOperations transaction) {
        this.answers = answers;
        this.next = next;
        this.runs = runs;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Only for a task that is still this node's, in one transaction with that question: a node that stood still between
     * fetching and beginning would otherwise begin what another has ended since, and make the other's attempt void.
     */
    Optional<Begun> begin(Work work) throws InterruptedException {
        try {
            return Optional.of(insist(() -> transaction.execute(status -> {
                answers.extend(work, Heart.LOCK);
                return begun(work);
            })));
        } catch (BadUserRequestException gone) {
            LOG.info("step {} of deployment {} is another's now and was not begun", work.name(), work.deployment());
            return Optional.empty();
        }
    }

    private Begun begun(Work work) {
        return new Begun(work, journal.begin(work.start()));
    }

    /** @return the step behind it, begun; empty: there is none, or whoever fetches it begins it */
    Optional<Begun> report(Ending ending, Begun ended) throws InterruptedException {
        Work work = ended.work();
        try {
            if (!(ending instanceof Ending.Waits waits))
                return insist(() -> transaction.execute(status -> together(ending, ended)));
            insist(() -> write(ending, ended));
            insist(() -> answers.layAside(waits.step(), work));
        } catch (BadUserRequestException gone) {
            LOG.info("step {} of deployment {} was cancelled or is another's now", work.name(), work.deployment());
            Ending last = ending instanceof Ending.HandedBack ? new Ending.Incident("cancelled") : ending;
            insist(() -> write(last, ended));
            // or this is a repetition, and only the answer of the database was lost: the next step is locked, and
            // nobody has it
            insist(() -> answers.letGoOfWhatDoesNotRun(runs));
        } catch (RuntimeException refused) {
            // the engine runs on to the next wait state in this call; that failed, so the step is not done
            String why = "the engine could not go on after '" + work.name() + "': " + Verdict.why(refused)
                    + "; mend the model or cancel the deployment";
            insist(() -> stuck(ended, why));
        }
        return Optional.empty();
    }

    /** It may have ended meanwhile. */
    void giveBack(Work work) {
        try {
            answers.extend(work, Duration.ofMillis(1));
        } catch (RuntimeException e) {
            LOG.debug("step {} is not given back: {}", work.name(), Verdict.why(e));
        }
    }

    private Optional<Begun> together(Ending ending, Begun ended) {
        write(ending, ended);
        if (!runs.stopping())
            return next.after(() -> answers.tell(ending, ended.work())).map(this::begun);
        answers.tell(ending, ended.work());
        return Optional.empty();
    }

    private void write(Ending ending, Begun ended) {
        Attempt attempt = ended.attempt();
        Work work = ended.work();
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

    private void stuck(Begun ended, String why) {
        transaction.executeWithoutResult(status -> {
            ended.attempt().failed(why);
            answers.stuck(ended.work(), why);
        });
    }

    /** A parallel branch may write at the same moment, or the database be away; the step is done, only its report waits. */
    static void insist(Runnable report) throws InterruptedException {
        insist(() -> {
            report.run();
            return true;
        });
    }

    static <T> T insist(Supplier<T> report) throws InterruptedException {
        for (long pause = 50; ; pause = Math.min(2000, pause * 2)) {
            try {
                return report.get();
            } catch (RuntimeException e) {
                if (!(e instanceof OptimisticLockingException) && !DatabaseTrouble.passes(e)) throw e;
                LOG.debug("report is repeated: {}", Verdict.why(e));
                Thread.sleep(pause); // nothing tells when a database is back
            }
        }
    }
}
