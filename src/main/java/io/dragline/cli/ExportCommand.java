package io.dragline.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The manifest of what is stored. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Print the manifest of what is stored; applying it changes nothing.",
        footer = {"", "Example:", "  dragline export shop > dragline.yaml"})
final class ExportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PROJECT", description = "The project.")
    private @Nullable Name project;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String manifest = session.api()
                .text(Address.of("projects", Objects.requireNonNull(project).value(), "manifest"));
        return session.answer(Json.object().with("manifest", manifest), () -> show(manifest));
    }

    /** Byte for byte into a file; on a terminal without what could harm it. */
    private void show(String manifest) {
        if (session.screen().coloured()) manifest.lines().forEach(session.screen()::line);
        else session.screen().document(manifest);
    }
}
