package io.dragline.deployment;

import io.dragline.engine.ProcessListener;
import io.dragline.journal.History;
import io.dragline.journal.Journal;
import io.dragline.journal.StepState;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.release.Release;
import io.dragline.release.Releases;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.RolloutHistory;
import io.dragline.step.DeploymentId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes how a deployment ended, in the engine's own last transaction, so that both agree for ever. */
@Component
class Endings implements ProcessListener {
    private final DeploymentRows rows;
    private final RolloutHistory rollouts;
    private final Releases releases;
    private final Journal journal;
    private final History history;
    private final AfterEnd after;

    Endings(
            DeploymentRows rows,
            RolloutHistory rollouts,
            Releases releases,
            Journal journal,
            History history,
            AfterEnd after) {
        this.rows = rows;
        this.rollouts = rollouts;
        this.releases = releases;
        this.journal = journal;
        this.history = history;
        this.after = after;
    }

    @Override
    public void ended(DeploymentId id, Map<String, Object> variables) {
        Optional<DeploymentRow> row = rows.find(id);
        if (row.isEmpty()) return; // a run of a chain
        State state = state(id, (String) variables.get("failure"));
        String reason = (String) variables.get("reason");
        if (state != State.SUCCEEDED) rollouts.giveUp(id);
        rows.ended(id, state, reason, facts(id, variables));
        journal.tell(id, state.name(), reason);
        after.of(id, row.get().chain());
    }

    private State state(DeploymentId id, @Nullable String failure) {
        if (failure == null) return State.SUCCEEDED;
        if (failure.equals("cancelled")) return State.CANCELLED;
        if (failure.equals("rejected")) return State.REJECTED;
        boolean undone = history.steps(id).stream().anyMatch(step -> step.state() == StepState.UNDONE);
        return undone ? State.ROLLED_BACK : State.FAILED;
    }

    private Map<String, @Nullable Object> facts(DeploymentId id, Map<String, Object> variables) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        Object release = variables.get("release");
        facts.put("release", release);
        Optional<Rollout> rollout = rollouts.find(id);
        facts.put("previous", rollout.map(Rollout::previousRelease).orElse(null));
        DeploymentRow row = rows.get(id);
        Optional<Release> made = release == null
                ? Optional.empty()
                : releases.find(
                        new ProjectName(row.project()), new ServiceName(row.service()), ((Number) release).intValue());
        facts.put("revision", made.map(Release::revision).orElse(null));
        facts.put("image", made.map(Release::image).orElse(null));
        return facts;
    }

    @Override
    public void waits(DeploymentId id, String why) {
        if (rows.find(id).isPresent()) journal.tell(id, State.INCIDENT.name(), why);
    }

    @Override
    public void asks(DeploymentId id, String task, String name) {
        journal.tell(id, State.WAITING_APPROVAL.name(), name);
        journal.task(id, task, "open", null);
    }

    @Override
    public void holds(DeploymentId id, String why) {
        journal.tell(id, State.WAITING_WINDOW.name(), why);
    }

    @Override
    public void goesOn(DeploymentId id) {
        journal.tell(id, State.RUNNING.name(), null);
    }

    @Override
    public void climbsBack(DeploymentId id) {
        journal.tell(id, State.ROLLING_BACK.name(), null);
    }
}
