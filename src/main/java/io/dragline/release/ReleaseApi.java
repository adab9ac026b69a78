package io.dragline.release;

import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.ServiceName;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the releases of a service. */
@RestController
class ReleaseApi {
    private static final int MOST = 500;

    private final Projects projects;
    private final Releases releases;

    ReleaseApi(Projects projects, Releases releases) {
        this.projects = projects;
        this.releases = releases;
    }

    @GetMapping("/api/projects/{project}/services/{service}/releases")
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<Release> list(
            @PathVariable String project,
            @PathVariable String service,
            @RequestParam(defaultValue = "20") int limit,
            Caller caller) {
        ProjectName name = new ProjectName(project);
        ServiceName of = new ServiceName(service);
        if (limit < 1 || limit > MOST) throw new IllegalArgumentException("limit is 1 to " + MOST + ", not " + limit);
        if (projects.find(name).filter(each -> each.services().containsKey(of)).isEmpty())
            throw new NoSuchElementException("no service '" + project + "/" + service + "' is configured");
        return releases.list(name, of, limit).stream()
                .map(release -> release.seenBy(caller))
                .toList();
    }
}
