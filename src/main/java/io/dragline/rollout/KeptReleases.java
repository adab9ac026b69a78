package io.dragline.rollout;

import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.release.Release;
import io.dragline.release.Releases;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which releases of a service can be rolled back to without building them again. */
@Component
public class KeptReleases {
    private static final int NEWEST = 5;
    private static final int KNOWN = 1000;

    private final Releases releases;
    private final Rollouts rollouts;

    public KeptReleases(Releases releases, Rollouts rollouts) {
        this.releases = releases;
        this.rollouts = rollouts;
    }

    /** The newest, what serves in any environment, and what each of them would climb back to, however old. */
    public List<Release> of(Rollout rollout) {
        Set<Integer> numbers = new TreeSet<>();
        releases.list(rollout.project(), rollout.service(), NEWEST).forEach(release -> numbers.add(release.number()));
        Stream.concat(Stream.of(rollout), rollouts.serving().stream())
                .filter(other -> other.project().equals(rollout.project())
                        && other.service().equals(rollout.service()))
                .flatMap(other -> Stream.of(other.release(), other.previousRelease()))
                .filter(Objects::nonNull)
                .forEach(numbers::add);
        return numbers.stream()
                .map(number -> releases.find(rollout.project(), rollout.service(), number))
                .flatMap(Optional::stream)
                .toList();
    }

    /** All that are known, the newest first. */
    public List<Release> known(ProjectName project, ServiceName service) {
        return releases.list(project, service, KNOWN);
    }
}
