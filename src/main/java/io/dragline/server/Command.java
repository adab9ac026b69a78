package io.dragline.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An argument list; it never passes through a shell that could read it otherwise.
 *
 * @param folder where it runs; null: the account's home
 * @param timeout after which its whole process tree is killed; null: none
 * @param fence null: it runs in any case
 */
public record Command(
        List<String> words,
        Map<String, String> environment,
        @Nullable String folder,
        @Nullable Duration timeout,
        @Nullable Fence fence) {
    private static final String PLAIN = "[A-Za-z0-9_@%+=:,./-]+";

    public Command(
            List<String> words, Map<String, String> environment, @Nullable String folder, @Nullable Duration timeout) {
        this(words, environment, folder, timeout, null);
    }

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
        if (words.isEmpty()) throw new IllegalArgumentException("a command needs a program");
        if (words.get(0).isEmpty() || words.get(0).startsWith("-"))
            throw new IllegalArgumentException("'" + words.get(0) + "' is not a program; name it, or give its path");
        if (words.stream().anyMatch(Command::holdsNul)
                || environment.values().stream().anyMatch(Command::holdsNul)
                || folder != null && holdsNul(folder))
            throw new IllegalArgumentException("a command's words cannot hold the character NUL; leave it out");
        for (String name : environment.keySet())
            if (!name.matches("[A-Za-z_][A-Za-z0-9_]*"))
                throw new IllegalArgumentException("'" + name + "' is not an environment variable's name");
    }

    public static Command of(String... words) {
        return new Command(List.of(words), Map.of(), null, null);
    }

    public static Command of(List<String> words) {
        return new Command(words, Map.of(), null, null);
    }

    public Command in(String folder) {
        return new Command(words, environment, folder, timeout, fence);
    }

    public Command within(Duration timeout) {
        return new Command(words, environment, folder, timeout, fence);
    }

    /** The machine runs it only while nobody with a later turn has acted there. */
    public Command behind(Fence fence) {
        return new Command(words, environment, folder, timeout, fence);
    }

    private static boolean holdsNul(String word) {
        return word.indexOf(0) >= 0;
    }

    /** As a person would type it; the environment is left out, since it may hold secrets. */
    public String text() {
        return words.stream().map(Command::quote).collect(Collectors.joining(" "));
    }

    /** The one quoting function: POSIX single quotes. */
    public static String quote(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
