package io.dragline.source;

import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.project.Source;
import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks out a revision of a service's source into a workspace. */
@ServiceTask("Checks out a revision of a service's source into a workspace")
class CheckOut implements Step<CheckOut.Input, CheckOut.Output> {
    /** @param revision null: the newest of the branch */
    record Input(
            DeploymentId deployment,
            ProjectName project,
            ServiceName service,
            @Nullable String revision) {
        Workspace workspace() {
            return Workspace.of(project, service, deployment);
        }

        @Nullable
        Revision asked() {
            return revision == null ? null : new Revision(revision);
        }
    }

    /** @param revision the full id of what was checked out */
    record Output(String revision, Workspace workspace) {}

    private static final String NOTE = "revision";

    private final Projects projects;
    private final Repositories repositories;
    private final Workspaces workspaces;

    CheckOut(Projects projects, Repositories repositories, Workspaces workspaces) {
        this.projects = projects;
        this.repositories = repositories;
        this.workspaces = workspaces;
    }

    @Override
    public Output run(Input in, StepLog log) throws IOException, InterruptedException {
        Workspace workspace = in.workspace();
        Optional<String> finished = workspaces.note(workspace, NOTE);
        if (finished.isPresent()) {
            log.note("revision " + finished.get() + " was checked out already");
            return new Output(finished.get(), workspace);
        }
        Repository repository = repository(in);
        String revision = repository.resolve(in.asked(), log);
        Path draft = workspaces.draft(workspace);
        try {
            repository.checkOut(revision, draft, log);
            workspaces.replace(workspace, draft);
        } finally {
            Trees.delete(draft);
        }
        workspaces.note(workspace, NOTE, revision);
        workspaces.prune(workspace);
        return new Output(revision, workspace);
    }

    @Override
    public void plan(Input in, StepLog log) {
        repository(in).commands(in.asked(), workspaces.folder(in.workspace())).forEach(log::command);
    }

    private Repository repository(Input in) {
        Service service = projects.get(in.project()).services().get(in.service());
        Source source = service == null ? null : service.source();
        if (source == null)
            throw Revision.refused(in.project() + "/" + in.service() + " has no source; add one to its manifest");
        return repositories.of(in.project(), source);
    }
}
