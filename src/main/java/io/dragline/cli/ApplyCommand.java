package io.dragline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the stored configuration equal to manifests. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Make the stored configuration equal to the manifest; print the difference first.",
        footer = {
            "",
            "With a folder every manifest in it is checked before the first one is applied.",
            "",
            "Example:",
            "  dragline apply -f dragline.yaml --dry-run",
            "  dragline export shop | dragline apply -f -"
        })
final class ApplyCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE|DIR|-",
            description = "A manifest, a folder of them (*.yaml, *.yml), or - for standard input.")
    private String file = "";

    @Option(names = "--dry-run", description = "Print the difference; change nothing.")
    private boolean dryRun;

    @Option(names = "--prune", description = "Also remove what the manifest does not name.")
    private boolean prune;

    ApplyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Manifests manifests = Manifests.read(session, file);
        Api api = session.api();
        Json answers = Json.array();
        List<Json> differences = new ArrayList<>();
        for (Manifests.Manifest each : manifests.all()) differences.add(send(api, each, true));
        if (!session.json()) differences.forEach(each -> new Difference(session).show(each));
        if (dryRun) differences.forEach(answers::add);
        else for (Manifests.Manifest each : manifests.all()) answers.add(applied(send(api, each, false)));
        return session.answer(
                manifests.isFolder() ? answers : answers.iterator().next(), () -> {});
    }

    private Json send(Api api, Manifests.Manifest manifest, boolean dry) {
        Address address = Address.of("manifest").with("dryRun", dry).with("prune", prune);
        try {
            return api.post(address, "text/yaml", manifest.text());
        } catch (Problem problem) {
            throw problem.in(manifest.name());
        }
    }

    private Json applied(Json answer) {
        if (!session.json() && !answer.get("changes").isEmpty())
            session.screen().note(session.say("applied", answer.text("project")));
        return answer;
    }
}
