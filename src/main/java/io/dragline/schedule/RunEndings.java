package io.dragline.schedule;

import io.dragline.deployment.DeploymentView;
import io.dragline.deployment.Links;
import io.dragline.deployment.Reservations;
import io.dragline.deployment.State;
import io.dragline.engine.ProcessListener;
import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes how a run ended and gives its turn back, in the engine's own last transaction. */
@Component
class RunEndings implements ProcessListener {
    private final RunRows runs;
    private final Links links;
    private final Reservations reservations;
    private final RunTold told;

    RunEndings(RunRows runs, Links links, Reservations reservations, RunTold told) {
        this.runs = runs;
        this.links = links;
        this.reservations = reservations;
        this.told = told;
    }

    @Override
    public void ended(DeploymentId id, Map<String, Object> variables) {
        Optional<Run> found = runs.find(id);
        if (found.isEmpty()) return; // a deployment
        State state = state(id, variables);
        runs.ended(id, state, (String) variables.get("reason"));
        reservations.giveBack(id);
        told.tell(found.get(), state, (String) variables.get("reason"));
    }

    private State state(DeploymentId id, Map<String, Object> variables) {
        if (variables.get("failure") == null) return State.SUCCEEDED;
        if (Boolean.TRUE.equals(variables.get("cancelled"))) return State.CANCELLED;
        List<State> ends = links.of(id).stream().map(DeploymentView::state).toList();
        boolean changed = ends.contains(State.SUCCEEDED) || ends.contains(State.ROLLED_BACK);
        if (changed) return State.ROLLED_BACK;
        return ends.contains(State.REJECTED) ? State.REJECTED : State.FAILED;
    }

    @Override
    public void waits(DeploymentId id, String why) {
        runs.find(id).ifPresent(run -> told.tell(run, State.INCIDENT, why));
    }

    @Override
    public void climbsBack(DeploymentId id) {}
}
