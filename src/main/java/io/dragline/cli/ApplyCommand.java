package io.dragline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the stored configuration equal to manifests. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Make the stored configuration equal to the manifest; print the difference first.",
        footer = {
            "",
            "The manifests of a folder are checked one by one and applied together, all or nothing.",
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
        Json differences = Json.array();
        for (Manifests.Manifest each : manifests.all()) send(each, true).forEach(differences::add);
        if (!session.json()) differences.forEach(each -> new Difference(session).show(each));
        Json answer = dryRun ? differences : send(manifests.joined(), false);
        return session.answer(answer, () -> {
            if (!dryRun) session.screen().note(session.say("applied"));
        });
    }

    /** What becomes of each project; a mistake is told with the file it is in. */
    private Json send(Manifests.Manifest manifest, boolean dry) {
        Address address = Address.of("manifest").with("dryRun", dry).with("prune", prune);
        try {
            Json answer = session.api().post(address, "text/yaml", manifest.text());
            return answer.isArray() ? answer : Json.array().add(answer);
        } catch (Problem problem) {
            throw problem.in(manifest.name());
        }
    }
}
