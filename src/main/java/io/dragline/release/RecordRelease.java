package io.dragline.release;

import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers what was built, and keeps it with the configuration of this moment. */
@ServiceTask("Numbers the image or the files as a release, with the configuration of this moment")
class RecordRelease implements Step<RecordRelease.Input, RecordRelease.Output> {
    private final Projects projects;
    private final Releases releases;

    RecordRelease(Projects projects, Releases releases) {
        this.projects = projects;
        this.releases = releases;
    }

    /** Of image and bundle one is given. */
    record Input(
            DeploymentId deployment,
            ProjectName project,
            ServiceName service,
            @Nullable String image,
            @Nullable String bundle,
            @Nullable String revision,
            @Nullable String startedBy) {}

    /** @param release its number */
    record Output(int release) {}

    @Override
    public Output run(Input input, StepLog log) {
        Optional<Release> before = releases.newest(input.project(), input.service());
        Release release = releases.record(draft(input), input.deployment());
        boolean isKnown =
                before.filter(newest -> newest.number() >= release.number()).isPresent();
        log.note("release " + release.number() + " of " + input.project() + "/" + input.service()
                + (isKnown ? " exists already and is used again: " : " recorded: ") + content(release));
        return new Output(release.number());
    }

    @Override
    public void plan(Input input, StepLog log) {
        int newest = releases.newest(input.project(), input.service())
                .map(Release::number)
                .orElse(0);
        log.note("would record release " + (newest + 1) + " of " + input.project() + "/" + input.service()
                + (newest == 0 ? "" : ", or use release " + newest + " again if nothing changed"));
    }

    private Release draft(Input input) {
        if ((input.image() == null) == (input.bundle() == null))
            throw new IllegalArgumentException("a release is either an image or a bundle of files; the model gave "
                    + (input.image() == null ? "neither" : "both"));
        Project project = projects.get(input.project());
        Service service = project.services().get(input.service());
        if (service == null)
            throw new IllegalArgumentException("project '" + input.project() + "' has no service '" + input.service()
                    + "' any more; apply its manifest and repeat");
        return new Release(
                input.project(),
                input.service(),
                0,
                input.image(),
                input.bundle(),
                input.revision(),
                service,
                Clock.systemUTC().instant(),
                input.startedBy() == null ? "" : input.startedBy());
    }

    private static String content(Release release) {
        String what = release.image() != null ? "image " + release.image() : "files " + release.bundle();
        return release.revision() == null ? what : what + " of revision " + release.revision();
    }
}
