package io.dragline.schedule;

import io.dragline.Nearest;
import io.dragline.deployment.Links;
import io.dragline.deployment.Reservations;
import io.dragline.deployment.State;
import io.dragline.engine.Processes;
import io.dragline.project.Chain;
import io.dragline.project.ChainName;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.Visible;
import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Starting, cancelling and retrying runs of chains. */
@Service
public class Chains implements RunStarter {
    private static final int LONGEST_NOTE = 1000;

    private final Projects projects;
    private final RunRows runs;
    private final Links links;
    private final Reservations reservations;
    private final Processes processes;
    private final RunQueue queue;
    private final RunTold told;
    private final Audit audit;

    Chains(
            Projects projects,
            RunRows runs,
            Links links,
            Reservations reservations,
            Processes processes,
            RunQueue queue,
            RunTold told,
            Audit audit) {
        this.projects = projects;
        this.runs = runs;
        this.links = links;
        this.reservations = reservations;
        this.processes = processes;
        this.queue = queue;
        this.told = told;
        this.audit = audit;
    }

    /**
     * Queued when this returns; it starts when nothing else is under way, or waits longer, on any of its services.
     *
     * @param trigger {@code cli}, {@code page}, {@code api}, {@code webhook}, {@code timer}
     * @throws NoSuchElementException there is no such project or chain
     */
    @Override
    @Transactional
    public DeploymentId start(
            ProjectName project, ChainName name, String trigger, @Nullable String note, Caller caller) {
        Chain chain = own(project, name, caller);
        if (note != null && note.length() > LONGEST_NOTE)
            throw new IllegalArgumentException("note is longer than " + LONGEST_NOTE + " characters");
        chain.all().forEach(service -> links.check(project, chain.environment(), service));
        DeploymentId id = reservations.number();
        runs.insert(id, project, chain, trigger, caller.user(), note);
        reservations.ask(id, project, chain.environment(), chain.all());
        Run run = runs.get(id);
        audit.record(caller, "chain.run", run.what() + "@" + chain.environment(), "run " + id + ", " + trigger);
        told.tell(run, State.QUEUED);
        afterCommit(queue::look);
        return id;
    }

    /** One that the caller may run. */
    Chain own(ProjectName project, ChainName name, Caller caller) {
        Chain chain = chain(project, name, caller);
        caller.checkAll(
                Action.DEPLOY,
                Visible.places(project, chain.environment(), chain.all()),
                "there is no chain " + project + "/" + name);
        return chain;
    }

    /** @throws NoSuchElementException there is none, or none that the caller may look at */
    Chain chain(ProjectName project, ChainName name, Caller caller) {
        Project found = projects.find(project)
                .flatMap(each -> Visible.of(each, caller))
                .orElseThrow(() -> new NoSuchElementException(
                        "there is no project '" + project + "'; make one with: dragline apply -f FILE"));
        Chain chain = found.chains().get(name);
        if (chain != null) return chain;
        List<String> known =
                found.chains().keySet().stream().map(ChainName::value).toList();
        throw new NoSuchElementException(
                "project " + project + " has no chain '" + name + "'" + Nearest.hint(name.value(), known) + "; it has "
                        + known + ", add one below 'chains:' in its manifest");
    }

    /** One that is queued ends at once; one that runs stops what it can and undoes what was upgraded, in reverse. */
    @Transactional
    public void cancel(DeploymentId id, Caller caller) {
        Run run = own(id, caller);
        audit.record(caller, "chain.cancel", run.what(), "run " + id);
        if (runs.dequeued(id, State.CANCELLED, "cancelled by " + caller.user() + " before it started")) {
            reservations.giveBack(id);
            told.tell(run, State.CANCELLED);
        } else if (runs.get(id).end() == null) {
            processes.cancel(id);
            told.tell(run, State.RUNNING);
        } else {
            throw new IllegalStateException("run " + id + " has already ended: " + run.end());
        }
    }

    /** Goes on where a person was asked: with the undo of a service that could not be brought back. */
    @Transactional
    public void retry(DeploymentId id, Caller caller) {
        Run run = own(id, caller);
        if (run.end() != null || !run.started() || processes.retry(id) == 0)
            throw new IllegalStateException("run " + id + " has no step that waits to be tried again; if one of its"
                    + " deployments waits, try that again: dragline retry DEPLOYMENT");
        audit.record(caller, "chain.retry", run.what(), "run " + id);
        told.tell(run, State.ROLLING_BACK);
    }

    private Run own(DeploymentId id, Caller caller) {
        Run run = runs.get(id);
        caller.checkAll(Action.DEPLOY, run.places(), RunRows.unknownText(id));
        return run;
    }

    private static void afterCommit(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }
}
