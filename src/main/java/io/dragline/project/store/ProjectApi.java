package io.dragline.project.store;

import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Visible;
import io.dragline.project.manifest.Manifest;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows, exports and removes what is stored. */
@RestController
@RequestMapping("/api/projects")
class ProjectApi {
    private final StoredProjects projects;
    private final RemoveProject remove;

    ProjectApi(StoredProjects projects, RemoveProject remove) {
        this.projects = projects;
        this.remove = remove;
    }

    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<Project> all(Caller caller) {
        return projects.all().stream()
                .flatMap(project -> Visible.of(project, caller).stream())
                .toList();
    }

    @GetMapping("/{project}")
    @Requires(value = Action.VIEW, of = Reach.PART)
    Project one(@PathVariable String project, Caller caller) {
        return find(project, caller);
    }

    @GetMapping(path = "/{project}/manifest", produces = "text/yaml;charset=UTF-8")
    @Requires(value = Action.VIEW, of = Reach.PART)
    String manifest(@PathVariable String project, Caller caller) {
        return Manifest.write(find(project, caller));
    }

    @DeleteMapping("/{project}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Action.CONFIGURE)
    void remove(@PathVariable String project, Caller caller) {
        remove.project(new ProjectName(project), caller);
    }

    private Project find(String project, Caller caller) {
        ProjectName name = new ProjectName(project);
        return projects.find(name)
                .flatMap(found -> Visible.of(found, caller))
                .orElseThrow(() -> new NoSuchElementException(projects.unknown(name, caller)));
    }
}
