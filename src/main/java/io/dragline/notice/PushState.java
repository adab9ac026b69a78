package io.dragline.notice;

import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.server.Command;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Hands what serves to the outbox, for the push address of the project; without one there is nothing to do. */
@ServiceTask("Posts what serves, and where, to the push address of the project")
class PushState implements Step<PushState.Input, None> {
    private final Projects projects;
    private final Outbox outbox;

    PushState(Projects projects, Outbox outbox) {
        this.projects = projects;
        this.outbox = outbox;
    }

    record Input(DeploymentId deployment, ProjectName project) {}

    @Override
    public None run(Input in, StepLog log) {
        URI push = address(in);
        if (push == null) {
            log.note("project " + in.project() + " has no push address");
            return None.NONE;
        }
        log.mayAct();
        long delivery = outbox.push(in.project(), in.deployment());
        log.note("goes from the outbox as delivery " + delivery + ", as: " + command(push));
        return None.NONE;
    }

    /** A project may be gone already when the last of it is removed. */
    private @Nullable URI address(Input in) {
        return projects.find(in.project()).map(Project::push).orElse(null);
    }

    @Override
    public void plan(Input in, StepLog log) {
        URI push = address(in);
        if (push == null) log.note("project " + in.project() + " has no push address");
        else log.command(command(push));
    }

    private static String command(URI push) {
        return Command.of("curl", "-fsS", "-m", "5", "--json", "@state.json", push.toString())
                .text();
    }
}
