package io.dragline.image;

import com.github.dockerjava.api.exception.DockerException;
import io.dragline.docker.EngineUnreachable;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.ServiceName;
import io.dragline.project.Visible;
import io.dragline.release.Release;
import io.dragline.release.Releases;
import io.dragline.server.ServerName;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells where the image of a release lies: whoever rolls back wants to know whether it is still there. */
@RestController
class ReleaseImageApi {
    private final Projects projects;
    private final Releases releases;
    private final Images images;

    ReleaseImageApi(Projects projects, Releases releases, Images images) {
        this.projects = projects;
        this.releases = releases;
        this.images = images;
    }

    /**
     * @param image null: it has none, since it is files
     * @param registry the host it can be pulled from; null: it was never pushed
     * @param servers all on which the project may run
     */
    record Whereabouts(@Nullable String image, @Nullable String registry, List<Place> servers) {}

    /** @param present null: the engine did not say, {@code problem} tells why */
    record Place(
            ServerName server,
            @Nullable Boolean present,
            @Nullable String problem) {}

    @GetMapping("/api/projects/{project}/services/{service}/releases/{number}/image")
    @Requires(value = Action.VIEW, of = Reach.PART)
    Whereabouts find(
            @PathVariable String project, @PathVariable String service, @PathVariable int number, Caller caller) {
        ProjectName name = new ProjectName(project);
        Project found = projects.find(name)
                .flatMap(each -> Visible.of(each, caller))
                .orElseThrow(() -> new NoSuchElementException("no project '" + project + "' is configured"));
        Release release = releases.find(name, new ServiceName(service), number)
                .orElseThrow(() -> new NoSuchElementException("there is no release " + number + " of " + project + "/"
                        + service + "; 'dragline releases " + project + "/" + service + "' lists them"));
        String image = release.image();
        if (image == null) return new Whereabouts(null, null, List.of());
        List<Place> places = found.environments().values().stream()
                .flatMap(environment -> environment.servers().stream())
                .distinct()
                .map(server -> place(server, image))
                .toList();
        return new Whereabouts(
                image, image.contains("@") ? ImageRef.parse(image).host() : null, places);
    }

    private Place place(ServerName server, String image) {
        try {
            return new Place(server, images.find(server, image).isPresent(), null);
        } catch (DockerException | EngineUnreachable e) {
            return new Place(server, null, e.getMessage());
        }
    }
}
