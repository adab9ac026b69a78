package io.dragline.schedule;

import io.dragline.project.ChainName;
import io.dragline.project.ProjectName;
import io.dragline.step.DeploymentId;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs a chain for commits as they come: a run that has not started yet upgrades to what is the newest when it does, so
 * that however many come during a run, one waits behind it.
 */
@Service
public class NewestRun {
    private static final String TRIGGER = "webhook";

    private final Chains chains;
    private final RunRows runs;
    private final Audit audit;

    NewestRun(Chains chains, RunRows runs, Audit audit) {
        this.chains = chains;
        this.runs = runs;
        this.audit = audit;
    }

    /** @param joined one that waited already, and brings the newest commits too */
    public record Taken(DeploymentId run, boolean joined) {}

    /** Of two at once the later one finds what the earlier one queued. */
    @Transactional
    public Taken run(ProjectName project, ChainName name, String note, Caller caller) {
        runs.oneAtATime(project, name);
        Optional<Run> waiting = runs.waiting(chains.own(project, name, caller), project, TRIGGER);
        if (waiting.isEmpty()) return new Taken(chains.start(project, name, TRIGGER, note, caller), false);
        Run run = waiting.get();
        audit.record(
                caller, "chain.run", run.what() + "@" + run.chain().environment(), "run " + run.id() + ", " + note);
        return new Taken(run.id(), true);
    }
}
