package io.dragline.source;

import io.dragline.project.ServiceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What could be made of a source, by the files it has on top; a person corrects it.
 *
 * @param because the files that led to it; empty: nothing was recognised
 * @param dockerfile null: there is none, and kind source needs one
 * @param port that the Dockerfile exposes
 * @param image in which the commands run
 * @param output the folder that kind static publishes
 */
record Proposal(
        ServiceKind kind,
        List<String> because,
        @Nullable String dockerfile,
        @Nullable Integer port,
        @Nullable String image,
        List<String> commands,
        @Nullable String output) {
    private static final Pattern EXPOSE = Pattern.compile("(?mi)^\\s*EXPOSE\\s+([0-9]{1,5})(?:/tcp)?\\b");
    private static final Pattern SECOND_STAGE = Pattern.compile("(?si)^\\s*FROM\\b.*\\n\\s*FROM\\b");
    private static final int LARGEST = 1 << 20;

    /** What is known of a build tool by the file that it needs. */
    private enum Tool {
        MAVEN("pom.xml", "maven:3-eclipse-temurin-21", "mvn -B -q -DskipTests package"),
        GRADLE("build.gradle", "gradle:8-jdk21", "gradle --no-daemon assemble"),
        NODE("package.json", "node:22", "npm ci", "npm run build");

        private final String file;
        private final String image;
        private final List<String> commands;

        Tool(String file, String image, String... commands) {
            this.file = file;
            this.image = image;
            this.commands = List.of(commands);
        }
    }

    static Proposal of(Path folder) throws IOException {
        List<String> because = new ArrayList<>();
        String dockerfile = text(folder, "Dockerfile");
        if (dockerfile != null) because.add("Dockerfile");
        Tool tool = null;
        for (Tool one : Tool.values()) if (tool == null && text(folder, one.file) != null) tool = one;
        if (tool != null) because.add(tool.file);
        if (dockerfile != null) return image(because, dockerfile, tool);
        if (tool == Tool.NODE) return files(because, tool, "dist");
        if (tool == null && text(folder, "index.html") != null) return files(List.of("index.html"), null, ".");
        return new Proposal(ServiceKind.SOURCE, because, null, null, imageOf(tool), commandsOf(tool), null);
    }

    /** A Dockerfile of several stages compiles by itself. */
    private static Proposal image(List<String> because, String dockerfile, @Nullable Tool tool) {
        Tool needed = SECOND_STAGE.matcher(dockerfile).find() ? null : tool;
        Matcher exposed = EXPOSE.matcher(dockerfile);
        Integer port = exposed.find() ? Integer.valueOf(exposed.group(1)) : null;
        return new Proposal(ServiceKind.SOURCE, because, "Dockerfile", port, imageOf(needed), commandsOf(needed), null);
    }

    private static Proposal files(List<String> because, @Nullable Tool tool, String output) {
        return new Proposal(ServiceKind.STATIC, because, null, null, imageOf(tool), commandsOf(tool), output);
    }

    private static @Nullable String imageOf(@Nullable Tool tool) {
        return tool == null ? null : tool.image;
    }

    private static List<String> commandsOf(@Nullable Tool tool) {
        return tool == null ? List.of() : tool.commands;
    }

    private static @Nullable String text(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) return null;
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
