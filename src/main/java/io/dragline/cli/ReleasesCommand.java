package io.dragline.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What has been built of a service and can be deployed again. */
@Command(
        mixinStandardHelpOptions = true,
        description = "List the releases of a service, newest first.",
        footer = {"", "Example:", "  dragline releases shop/api --limit 5"})
final class ReleasesCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "P/S", description = "Project and service.")
    private @Nullable Target target;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private @Nullable Integer limit;

    ReleasesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Target service = Objects.requireNonNull(target);
        Json releases = session.api()
                .get(Address.of(
                                "projects",
                                service.project().value(),
                                "services",
                                service.service().value(),
                                "releases")
                        .with("limit", limit));
        return session.answer(releases, () -> {
            if (releases.isEmpty()) session.screen().note(session.say("no-releases", service));
            else show(releases);
        });
    }

    private void show(Json releases) {
        Table table = session.table("release", "made", "by", "revision", "image");
        for (Json release : releases)
            table.row(
                    release.text("number"),
                    Times.ago(session.messages(), release.text("createdAt")),
                    release.text("createdBy"),
                    Shown.revision(release.text("revision")),
                    release.text("image").isEmpty() ? release.text("bundle") : release.text("image"));
        table.print();
    }
}
