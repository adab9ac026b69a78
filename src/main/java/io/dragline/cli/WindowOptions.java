package io.dragline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What becomes of something that is asked for while its environment is closed or frozen. */
final class WindowOptions {
    @Option(
            names = "--no-wait-window",
            description = "Be refused (5) rather than wait for the environment's window or the end of a freeze.")
    private boolean noWaitWindow;

    @Option(
            names = "--override",
            paramLabel = "REASON",
            description = "Pass a closed window or a freeze; needs the right to, and is kept in the audit log.")
    private @Nullable String override;

    Json in(Json request) {
        return request.with("waitWindow", noWaitWindow ? false : null).with("override", override);
    }
}
