package io.dragline.engine;

import io.dragline.DatabaseTrouble;
import io.dragline.journal.Attempt;
import io.dragline.journal.Journal;
import io.dragline.step.StepWaits;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells the engine how a step ended, as often as it takes. */
@Component
class Reports {
    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private static final int MESSAGE = 660; // the engine's column holds 666

    private final ExternalTaskService tasks;
    private final String node;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final ObjectProvider<ProcessListener> listeners;

    Reports(
            ExternalTaskService tasks,
            NodeName node,
            Journal journal,
            TransactionOperations transaction,
            ObjectProvider<ProcessListener> listeners) {
        this.tasks = tasks;
        this.node = node.value();
        this.journal = journal;
        this.transaction = transaction;
        this.listeners = listeners;
    }

    /**
     * Only for a task that is still this node's, in one transaction with that question: a node that stood still between
     * fetching and beginning would otherwise begin what another has ended since, and make the other's attempt void.
     */
    Optional<Attempt> begin(Work work) throws InterruptedException {
        try {
            return Optional.of(insist(() -> transaction.execute(status -> {
                tasks.extendLock(work.task(), node, Heart.LOCK.toMillis());
                return journal.begin(work.start());
            })));
        } catch (BadUserRequestException gone) {
            LOG.info("step {} of deployment {} is another's now and was not begun", work.name(), work.deployment());
            return Optional.empty();
        }
    }

    void report(Ending ending, Work work, Attempt attempt) throws InterruptedException {
        try {
            insist(() -> tell(ending, work));
        } catch (BadUserRequestException gone) {
            LOG.info("step {} of deployment {} was cancelled or is another's now", work.name(), work.deployment());
            if (ending instanceof Ending.HandedBack) attempt.failed("cancelled");
        } catch (RuntimeException refused) {
            // the engine runs on to the next wait state in this call; that failed, so the step is not done
            String why = "the engine could not go on after '" + work.name() + "': " + Verdict.why(refused)
                    + "; mend the model or cancel the deployment";
            insist(() -> stuck(work, why));
        }
    }

    private void tell(Ending ending, Work work) {
        if (ending instanceof Ending.Done done) tasks.complete(work.task(), node, done.output());
        else if (ending instanceof Ending.Passed) tasks.complete(work.task(), node, Map.of());
        else if (ending instanceof Ending.Outcome outcome)
            tasks.handleBpmnError(work.task(), node, outcome.code(), cut(outcome.why(), 3900));
        else if (ending instanceof Ending.Again again)
            fail(work, again.why(), again.left(), again.after().toMillis());
        else if (ending instanceof Ending.Waits waits) layAside(waits.step(), work);
        else if (ending instanceof Ending.Incident incident) stuck(work, incident.why());
        else tasks.extendLock(work.task(), node, 1); // unlock would not ask whose lock it is
    }

    /** Nobody fetches it until it is rung for; the engine's column for errors says for what. */
    private void layAside(StepWaits step, Work work) {
        tasks.handleFailure(
                work.task(), node, Waiting.mark(step.what()), null, work.left() + 1, Waiting.LOOK.toMillis());
        if (step.isOver()) tasks.unlock(work.task());
    }

    /** That a person is needed is true and told, or neither. */
    private void stuck(Work work, String why) {
        transaction.executeWithoutResult(status -> {
            fail(work, why, 0, 0);
            listeners.forEach(listener -> listener.waits(work.deployment(), why));
        });
    }

    private void fail(Work work, String why, int left, long after) {
        tasks.handleFailure(work.task(), node, cut(why, MESSAGE), why, left, after);
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

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
