package io.dragline.project.store;

import io.dragline.project.Project;
import io.dragline.project.Projects;
import io.dragline.project.Visible;
import io.dragline.server.ServerName;
import io.dragline.server.ServerViewers;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import org.springframework.stereotype.Component;

/** Who may look at everything sees all servers; others those on which an environment runs that they may see. */
@Component
class ServersInSight implements ServerViewers {
    private final Projects projects;

    ServersInSight(Projects projects) {
        this.projects = projects;
    }

    @Override
    public boolean mayView(ServerName server, Caller caller) {
        return caller.may(Action.VIEW, Scope.EVERYTHING)
                || projects.all().stream()
                        .flatMap(project -> Visible.of(project, caller).stream())
                        .anyMatch(project -> runsOn(project, server));
    }

    private static boolean runsOn(Project project, ServerName server) {
        return project.environments().values().stream()
                .anyMatch(environment -> environment.servers().contains(server));
    }
}
