package io.dragline.project;

import io.dragline.server.ServerName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command lines that turn a revision into something to deploy.
 *
 * @param image the lines run in a throw-away container of it; null: as an unprivileged account on the build server
 * @param timeout of all lines together; the whole process tree is killed
 * @param output the folder that a static service publishes
 */
public record Build(
        ServerName server,
        @Nullable String image,
        List<String> commands,
        Duration timeout,
        @Nullable String output) {}
