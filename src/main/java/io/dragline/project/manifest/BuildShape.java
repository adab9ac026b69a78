package io.dragline.project.manifest;

import io.dragline.project.Build;
import io.dragline.server.ServerName;
import java.time.Duration;
import java.util.List;

/** {@code build:} of a service. */
final class BuildShape extends Shape<Build> {
    private final Key<Build, ServerName> server =
            preset("server", Names.SERVER, ServerName.LOCAL, Build::server, "where it is built");
    private final Key<Build, String> image = optional(
            "image",
            Words.IMAGE,
            Build::image,
            "the commands run in a throw-away container of it; without it as an unprivileged account on the server");
    private final Key<Build, List<String>> commands = preset(
            "commands",
            ListOf.of(Words.COMMAND),
            List.of(),
            Build::commands,
            "the command lines, run in order until one fails");
    private final Key<Build, Duration> timeout = preset(
            "timeout",
            Amounts.duration("1s", "24h", "15m"),
            Duration.ofMinutes(15),
            Build::timeout,
            "for all commands together; then their whole process tree is killed");
    private final Key<Build, String> output =
            optional("output", Words.FOLDER, Build::output, "the folder that a static service publishes; '.' for all");

    @Override
    protected Build build(Values values) {
        return new Build(
                values.get(server), values.find(image), values.get(commands), values.get(timeout), values.find(output));
    }
}
