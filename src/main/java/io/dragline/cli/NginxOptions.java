package io.dragline.cli;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a server's nginx keeps its files, and how it is told. */
final class NginxOptions {
    @Option(
            names = "--nginx-sites",
            paramLabel = "DIR",
            description = "The folder whose *.conf nginx includes (default /etc/nginx/conf.d).")
    private @Nullable String sites;

    @Option(
            names = "--nginx-state",
            paramLabel = "DIR",
            description = "For endpoints, bundles and copies (default /var/lib/dragline).")
    private @Nullable String state;

    @Option(
            names = "--nginx-test",
            paramLabel = "WORDS",
            description = "What checks nginx's configuration (default 'nginx -t').")
    private @Nullable String test;

    @Option(
            names = "--nginx-reload",
            paramLabel = "WORDS",
            description = "What makes nginx read it again (default 'nginx -s reload').")
    private @Nullable String reload;

    @Option(
            names = "--nginx-read-back",
            paramLabel = "PORT",
            description = "The loopback port on which nginx says what it routes to (default 9400).")
    private @Nullable Integer readBack;

    /** The object with what was said put in. */
    Json into(Json nginx) {
        return nginx.with("sites", sites)
                .with("state", state)
                .with("test", words(test))
                .with("reload", words(reload))
                .with("readBack", readBack);
    }

    private static @Nullable List<String> words(@Nullable String command) {
        return command == null ? null : Arrays.asList(command.strip().split("\\s+", -1));
    }
}
