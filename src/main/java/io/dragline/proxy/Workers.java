package io.dragline.proxy;

import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The worker processes of a server's nginx, read from their titles. */
final class Workers {
    private static final Pattern TITLE = Pattern.compile("\\s*(\\d+) nginx: worker process( is shutting down)?\\s*");
    private static final Pattern BUILT_IN = Pattern.compile("--pid-path=(\\S+)");

    private final Machine machine;
    private final List<String> words;

    private Workers(Machine machine, String master) {
        this.machine = machine;
        this.words = List.of("ps", "-o", "pid=,args=", "--ppid", master);
    }

    /** @throws StepOutcome proxy-broken: nginx does not run; it is never started silently */
    static Workers of(Machine machine, NginxDump dump) throws IOException, InterruptedException {
        String pidFile = dump.pidFile().isPresent() ? dump.pidFile().get() : builtIn(machine);
        String master = machine.shell()
                .read(pidFile)
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip())
                .orElse("");
        if (master.matches("\\d{1,9}")) {
            Workers workers = new Workers(machine, master);
            if (!workers.serving().isEmpty()) return workers;
        }
        throw new StepOutcome(
                "proxy-broken",
                "nginx does not run on server " + machine.server().name() + " (" + pidFile + " holds '" + master
                        + "' and no worker belongs to it); start it, then deploy again");
    }

    private static String builtIn(Machine machine) throws IOException, InterruptedException {
        return machine.quietly(new NginxWords(machine.server()).version()).lines().stream()
                .map(BUILT_IN::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .findFirst()
                .orElse("/run/nginx.pid");
    }

    /** Those that accept connections. */
    Set<Integer> serving() throws IOException, InterruptedException {
        return read(false);
    }

    /** Waits until none of them accepts connections any more, so that all requests meet the new configuration. */
    boolean haveTurned(Set<Integer> old, Duration limit) throws IOException, InterruptedException {
        return Waiting.until(limit, () -> serving().stream().noneMatch(old::contains));
    }

    /** Waits until no worker is left that only finishes its requests. */
    boolean haveLeft(Duration limit) throws IOException, InterruptedException {
        return Waiting.until(limit, () -> read(true).isEmpty());
    }

    void tell() throws IOException, InterruptedException {
        machine.run(words);
    }

    private Set<Integer> read(boolean leaving) throws IOException, InterruptedException {
        return machine.quietly(words).lines().stream()
                .map(TITLE::matcher)
                .filter(Matcher::matches)
                .filter(m -> (m.group(2) != null) == leaving)
                .map(m -> Integer.valueOf(m.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
