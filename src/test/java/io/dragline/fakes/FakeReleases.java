package io.dragline.fakes;

import io.dragline.project.ProjectName;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.release.Release;
import io.dragline.release.Releases;
import io.dragline.step.DeploymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Releases in memory. */
public final class FakeReleases implements Releases {
    private final List<Release> all = new ArrayList<>();

    public void add(Sample sample, int number, String image) {
        all.add(new Release(
                sample.project(),
                sample.serviceName(),
                number,
                image,
                null,
                "r" + number,
                sample.service(),
                Instant.EPOCH,
                "admin"));
    }

    /** Of static files. */
    public void add(ProjectName project, Service service, int number, String bundle) {
        all.add(new Release(project, service.name(), number, null, bundle, null, service, Instant.EPOCH, "admin"));
    }

    @Override
    public Optional<Release> find(ProjectName project, ServiceName service, int number) {
        return list(project, service, Integer.MAX_VALUE).stream()
                .filter(r -> r.number() == number)
                .findFirst();
    }

    @Override
    public Optional<Release> newest(ProjectName project, ServiceName service) {
        return list(project, service, 1).stream().findFirst();
    }

    @Override
    public List<Release> list(ProjectName project, ServiceName service, int limit) {
        return all.stream()
                .filter(r -> r.project().equals(project) && r.service().equals(service))
                .sorted(Comparator.comparingInt(Release::number).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Release record(Release draft, DeploymentId by) {
        throw new UnsupportedOperationException();
    }
}
