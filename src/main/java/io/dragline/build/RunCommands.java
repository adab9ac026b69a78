package io.dragline.build;

import io.dragline.project.Build;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.source.Workspace;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Runs the command lines of a service on its checked-out revision. */
@ServiceTask("Runs the command lines of a service on its checked-out revision")
class RunCommands implements Step<RunCommands.Input, None> {
    record Input(DeploymentId deployment, ProjectName project, ServiceName service, Workspace workspace) {}

    private final Projects projects;
    private final ContainerLines containers;
    private final AccountLines accounts;

    RunCommands(Projects projects, ContainerLines containers, AccountLines accounts) {
        this.projects = projects;
        this.containers = containers;
        this.accounts = accounts;
    }

    @Override
    public None run(Input in, StepLog log) throws IOException, InterruptedException {
        Build build = build(in);
        if (build == null || build.commands().isEmpty()) log.note(in.service() + " has no command lines");
        else if (build.image() != null) containers.run(new Job(in.workspace(), build), build.image(), log);
        else accounts.run(new Job(in.workspace(), build), log);
        return None.NONE;
    }

    @Override
    public void plan(Input in, StepLog log) {
        Build build = build(in);
        if (build == null || build.commands().isEmpty()) log.note(in.service() + " has no command lines");
        else if (build.image() != null) containers.plan(new Job(in.workspace(), build), build.image(), log);
        else accounts.plan(new Job(in.workspace(), build), log);
    }

    private @Nullable Build build(Input in) {
        Service service = projects.get(in.project()).services().get(in.service());
        return service == null ? null : service.build();
    }
}
