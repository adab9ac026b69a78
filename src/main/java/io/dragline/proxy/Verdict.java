package io.dragline.proxy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What nginx said when it tested a configuration. */
record Verdict(int exit, List<String> remarks) {
    /** The first form before the error log is open, the second after; nginx prints either. */
    private static final String BEGIN =
            "(?:nginx: \\[%1$s]|\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d \\[%1$s] \\d+#\\d+:(?: \\*\\d+)?) ";

    private static final Pattern FAULT = Pattern.compile(BEGIN.formatted("(?:emerg|crit|alert|error)") + "(.*)");
    private static final Pattern CONFLICT =
            Pattern.compile(BEGIN.formatted("warn") + "conflicting server name \"([^\"]+)\" on ([^,\\s]+),.*");
    private static final Pattern OWN = Pattern.compile("nginx: .*|" + BEGIN.formatted("\\w+") + ".*");
    /** Of whoever was to start it. */
    private static final Pattern STARTER = Pattern.compile("(?:sudo|(?:/\\S+/)?sh): .*");

    /** What nginx itself says, on the other stream, may stand between any two lines. */
    static boolean isRemark(String line) {
        return OWN.matcher(line).matches() || STARTER.matcher(line).matches();
    }

    /** False: the account may not start it, or it is not there. */
    boolean hasRun() {
        return isGood()
                || remarks.isEmpty()
                || remarks.stream().anyMatch(line -> OWN.matcher(line).matches());
    }

    static Verdict of(Machine.Answer answer) {
        return new Verdict(
                answer.exit(), answer.lines().stream().filter(Verdict::isRemark).toList());
    }

    boolean isGood() {
        return exit == 0;
    }

    /** Nginx's own sentence, which ends in file and line. */
    String fault() {
        return remarks.stream()
                .map(FAULT::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .findFirst()
                .orElse(remarks.isEmpty() ? "it ended with exit code " + exit : remarks.get(remarks.size() - 1));
    }

    /** Names that several sites on one port claim; nginx only warns, and one of them never answers. */
    List<String> conflicts() {
        return remarks.stream()
                .map(CONFLICT::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1) + " on " + m.group(2))
                .toList();
    }
}
