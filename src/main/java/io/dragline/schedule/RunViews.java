package io.dragline.schedule;

import io.dragline.deployment.DeploymentView;
import io.dragline.deployment.Links;
import io.dragline.deployment.State;
import io.dragline.engine.Processes;
import io.dragline.engine.Progress;
import io.dragline.project.ServiceName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A row, what the engine knows and the run's deployments make what people see. */
@Component
class RunViews {
    /** A run is in these when one of its deployments is: somebody, or some hour, is waited for. */
    private static final Set<State> OF_ITS_LINKS = Set.of(State.INCIDENT, State.WAITING_APPROVAL, State.WAITING_WINDOW);

    private final RunRows runs;
    private final Links links;
    private final Processes processes;

    RunViews(RunRows runs, Links links, Processes processes) {
        this.runs = runs;
        this.links = links;
        this.processes = processes;
    }

    RunView of(Run run) {
        List<DeploymentView> begun = run.started() ? links.of(run.id()) : List.of();
        boolean runs = run.started() && run.end() == null;
        Optional<Progress> progress = runs ? processes.progress(run.id()) : Optional.empty();
        return new RunView(
                run.id().value(),
                run.project().value(),
                run.chain().name().value(),
                run.chain().environment().value(),
                state(run, progress, begun),
                run.trigger(),
                run.startedBy(),
                run.note(),
                run.queuedAt(),
                run.startedAt(),
                run.endedAt(),
                run.modelVersion(),
                reason(run, progress),
                run.chain().services().stream()
                        .map(link -> link.stream().map(ServiceName::value).toList())
                        .toList(),
                begun.stream().map(each -> link(run, each)).toList());
    }

    private static RunView.Link link(Run run, DeploymentView deployment) {
        int position = 1;
        for (List<ServiceName> link : run.chain().services()) {
            if (link.contains(new ServiceName(deployment.service()))) break;
            position++;
        }
        return new RunView.Link(position, !deployment.kind().equals("deploy"), deployment);
    }

    private State state(Run run, Optional<Progress> progress, List<DeploymentView> begun) {
        if (run.end() != null) return run.end();
        if (!run.started()) return State.QUEUED;
        if (progress.isEmpty()) { // the engine was asked after the row was read
            Run now = runs.get(run.id());
            return now.end() == null ? State.RUNNING : now.end();
        }
        if (progress.get().incident() != null) return State.INCIDENT;
        Optional<State> waiting = begun.stream()
                .map(DeploymentView::state)
                .filter(OF_ITS_LINKS::contains)
                .findFirst();
        return waiting.orElse(progress.get().failure() == null ? State.RUNNING : State.ROLLING_BACK);
    }

    private static @Nullable String reason(Run run, Optional<Progress> progress) {
        if (run.reason() != null) return run.reason();
        return progress.map(now -> now.incident() != null ? now.incident() : now.reason())
                .orElse(null);
    }
}
