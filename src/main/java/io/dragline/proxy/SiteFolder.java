package io.dragline.proxy;

import io.dragline.project.Environment;
import io.dragline.step.StepOutcome;
import io.dragline.step.Superseded;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes files of the sites folder what they shall be, and makes nginx take them. */
final class SiteFolder {
    private static final Duration TURN = Duration.ofSeconds(15);

    private final Machine machine;
    private final Undo undo;
    private @Nullable NginxDump dump;

    SiteFolder(Machine machine, Undo undo) {
        this.machine = machine;
        this.undo = undo;
    }

    /** The whole machine's configuration as it stands. @throws StepOutcome proxy-broken, which names file and line */
    Verdict mustBeValid() throws IOException, InterruptedException {
        Machine.Answer answer = tested();
        Verdict verdict = Verdict.of(answer);
        if (verdict.isGood()) {
            dump = NginxDump.parse(answer.lines());
            return verdict;
        }
        if (!verdict.hasRun())
            throw new StepOutcome(
                    "proxy-broken",
                    "'" + String.join(" ", new NginxWords(machine.server()).dump()) + "' cannot be run on server "
                            + machine.server().name() + ": " + verdict.fault()
                            + "; what the account needs for nginx is told by: dragline server check "
                            + machine.server().name());
        throw new StepOutcome(
                "proxy-broken",
                "nginx -t on server " + machine.server().name() + " fails before anything was changed: "
                        + verdict.fault() + "; mend that file, then deploy again");
    }

    /** Nginx only warns when two sites claim a name, and the one that it read first answers. */
    void mustBeAlone(Verdict verdict, Environment environment) {
        conflict(verdict.conflicts().stream()
                .filter(claim -> environment.domains().stream().anyMatch(name -> claim.startsWith(name + " on "))
                        && (claim.endsWith(":" + environment.listen()) || environment.tls() != null))
                .toList());
    }

    NginxDump dump() throws IOException, InterruptedException {
        if (dump == null) dump = read();
        return dump;
    }

    private NginxDump read() throws IOException, InterruptedException {
        Machine.Answer answer = tested();
        if (answer.exit() != 0)
            throw new StepOutcome(
                    "proxy-broken",
                    "nginx -T on server " + machine.server().name() + " fails: "
                            + Verdict.of(answer).fault());
        return NginxDump.parse(answer.lines());
    }

    /** Tested and printed by one command. */
    private Machine.Answer tested() throws IOException, InterruptedException {
        return machine.run(new NginxWords(machine.server()).dump(), Verdict::isRemark);
    }

    boolean differs(Map<StatePath, Optional<String>> wanted) throws IOException, InterruptedException {
        return undo.isReloadDue() || !present(wanted).equals(wanted);
    }

    /** @throws StepOutcome proxy-broken: nginx does not run */
    Workers workers() throws IOException, InterruptedException {
        return Workers.of(machine, dump());
    }

    private Map<StatePath, Optional<String>> present(Map<StatePath, Optional<String>> wanted)
            throws IOException, InterruptedException {
        Map<StatePath, Optional<String>> present = new LinkedHashMap<>();
        for (StatePath path : wanted.keySet()) present.put(path, machine.read(path));
        return present;
    }

    /** @return false: all was so already, nothing was reloaded */
    boolean make(Map<StatePath, Optional<String>> wanted, Verdict before) throws IOException, InterruptedException {
        Map<StatePath, Optional<String>> present = present(wanted);
        boolean due = undo.isReloadDue();
        if (present.equals(wanted) && !due) return false;
        NginxDump dump = dump();
        Workers workers = Workers.of(machine, dump);
        if (!present.equals(wanted))
            mustPass(Scratch.test(machine, dump, wanted, undo.deployment().value()), before);
        undo.reloadIsDue();
        boolean asked = false;
        try {
            for (Map.Entry<StatePath, Optional<String>> file : wanted.entrySet())
                show(file.getKey(), Objects.requireNonNull(present.get(file.getKey())), file.getValue());
            asked = true;
            reload(workers);
        } catch (IOException | RuntimeException | InterruptedException e) {
            if (!(e instanceof Superseded)) putBack(present, due || asked, e);
            throw e;
        }
        undo.reloadIsDone();
        return true;
    }

    private void show(StatePath path, Optional<String> present, Optional<String> wanted)
            throws IOException, InterruptedException {
        if (!machine.make(path, wanted)) return;
        UnifiedDiff.of(path.value(), present.orElse(""), wanted.orElse("")).forEach(machine.log()::note);
        remember(path, wanted);
    }

    private void remember(StatePath path, Optional<String> text) throws IOException, InterruptedException {
        machine.putQuietly(machine.places().original(path), text.orElse(""), 0600);
    }

    /** The program returns before the old workers know; until they do, they use the old configuration. */
    private void reload(Workers workers) throws IOException, InterruptedException {
        Set<Integer> old = workers.serving();
        List<String> words = new NginxWords(machine.server()).reload();
        Machine.Answer answer = machine.change(words);
        if (answer.exit() != 0)
            throw new StepOutcome(
                    "swap-refused",
                    String.join(" ", words) + " on server " + machine.server().name() + " fails: "
                            + Verdict.of(answer).fault());
        boolean turned = workers.haveTurned(old, TURN);
        workers.tell();
        if (!turned)
            throw new StepOutcome(
                    "swap-refused",
                    "nginx on server " + machine.server().name() + " did not take its new configuration within "
                            + TURN.toSeconds()
                            + " s, though its test passed; its error log says why, often a port in use");
    }

    private void mustPass(Verdict verdict, Verdict before) {
        if (!verdict.isGood())
            throw new StepOutcome(
                    "swap-refused",
                    "nginx on server " + machine.server().name() + " refuses the new site, nothing was changed: "
                            + verdict.fault());
        conflict(verdict.conflicts().stream()
                .filter(c -> !before.conflicts().contains(c))
                .toList());
    }

    private void conflict(List<String> conflicts) {
        if (!conflicts.isEmpty())
            throw new StepOutcome(
                    "swap-refused",
                    "another site of server " + machine.server().name() + " already answers to "
                            + String.join(", ", conflicts) + "; take that name from one of them");
    }

    /** Where nothing had been changed yet, nginx is left alone: a reload may cost a visitor his request. */
    private void putBack(Map<StatePath, Optional<String>> present, boolean reload, Exception why) throws IOException {
        boolean changed = reload;
        boolean interrupted = Thread.interrupted() || why instanceof InterruptedException;
        try {
            for (Map.Entry<StatePath, Optional<String>> file : present.entrySet())
                if (machine.make(file.getKey(), file.getValue())) {
                    changed = true;
                    remember(file.getKey(), file.getValue());
                }
            if (changed) machine.change(new NginxWords(machine.server()).reload());
            else undo.reloadIsDone();
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
