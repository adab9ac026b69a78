package io.dragline.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A {@code .dockerignore}: the last line that matches a path, or a folder above it, decides. */
final class IgnoreFile {
    private record Rule(Pattern pattern, boolean ignores) {}

    private final List<Rule> rules;

    private IgnoreFile(List<Rule> rules) {
        this.rules = rules;
    }

    static IgnoreFile in(Path context) throws IOException {
        Path file = context.resolve(".dockerignore");
        return of(Files.isRegularFile(file) ? Files.readAllLines(file) : List.of());
    }

    static IgnoreFile of(List<String> lines) {
        return new IgnoreFile(lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(IgnoreFile::rule)
                .toList());
    }

    /** @param path relative to the context, with slashes */
    boolean ignores(String path) {
        boolean ignored = false;
        for (Rule rule : rules) if (rule.pattern().matcher(path).matches()) ignored = rule.ignores();
        return ignored;
    }

    /** A later line may take something below an ignored folder back in; then the folder must be walked all the same. */
    boolean hasExceptions() {
        return rules.stream().anyMatch(rule -> !rule.ignores());
    }

    private static Rule rule(String line) {
        boolean exception = line.startsWith("!");
        String path = line.substring(exception ? 1 : 0).strip().replaceAll("^(\\./|/)+|/+$", "");
        return new Rule(Pattern.compile(regex(path) + "(/.*)?"), !exception);
    }

    /** The globs of Go's filepath.Match, and {@code **} for any number of folders. */
    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '[' && glob.indexOf(']', i) > i + 1) {
                int end = glob.indexOf(']', i);
                regex.append('[').append(set(glob.substring(i + 1, end))).append(']');
                i = end;
            } else if (c == '\\' && i + 1 < glob.length()) regex.append(Pattern.quote("" + glob.charAt(++i)));
            else if (c == '*') regex.append("[^/]*");
            else if (c == '?') regex.append("[^/]");
            else regex.append(Pattern.quote("" + c));
        }
        return regex.toString();
    }

    private static String set(String members) {
        return members.replace("\\", "\\\\").replace("[", "\\[").replace("&&", "&\\&");
    }
}
