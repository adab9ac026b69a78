package io.dragline.proxy;

import io.dragline.server.Command;
import io.dragline.server.Fence;
import io.dragline.server.Fenced;
import io.dragline.server.Server;
import io.dragline.server.Shell;
import io.dragline.server.Stale;
import io.dragline.step.StepLog;
import io.dragline.step.Superseded;
import io.dragline.step.Turn;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One server on which a step acts; every act is told as the command a person could type.
 *
 * @param turn at the server's nginx: what other deployments share is changed only within it
 */
record Machine(Server server, Shell shell, StepLog log, Turn turn) {
    /** What we write is ASCII; this one keeps whatever else is read byte for byte. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a command answered. */
    record Answer(int exit, List<String> lines) {}

    Machine(Server server, Shell shell, StepLog log) {
        this(server, shell, log, Turn.FREE);
    }

    Machine within(Turn own) {
        return new Machine(server, shell, log, own);
    }

    Places places() {
        return new Places(
                new StatePath(server.nginx().sites()),
                new StatePath(server.nginx().state()));
    }

    Answer run(List<String> words) throws IOException, InterruptedException {
        return run(words, line -> true);
    }

    /** @param told which lines of the answer go to the log; the others may hold other people's settings, or bore */
    Answer run(List<String> words, Predicate<String> told) throws IOException, InterruptedException {
        log.command(Command.of(words).text());
        Answer answer = quietly(words);
        answer.lines().stream().filter(told).forEach(log::line);
        log.exit(answer.exit());
        return answer;
    }

    Answer quietly(List<String> words) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        int exit = shell.run(Command.of(words).within(PATIENCE), lines::add);
        return new Answer(exit, List.copyOf(lines));
    }

    Optional<String> read(StatePath path) throws IOException, InterruptedException {
        return shell.read(path.value()).map(bytes -> new String(bytes, BYTES));
    }

    /** Makes the file hold the text, or be gone; false: it was so already. */
    boolean make(StatePath path, Optional<String> wanted) throws IOException, InterruptedException {
        Optional<String> present = read(path);
        if (present.equals(wanted)) return false;
        if (wanted.isPresent()) put(path, wanted.get(), 0644);
        else remove(path);
        return true;
    }

    void put(StatePath path, String text, int mode) throws IOException, InterruptedException {
        log.command("install -m " + Integer.toOctalString(mode) + " /dev/stdin " + path);
        putQuietly(path, text, mode);
        log.exit(0);
    }

    void putQuietly(StatePath path, String text, int mode) throws IOException, InterruptedException {
        act(fenced -> {
            fenced.put(path.value(), text.getBytes(BYTES), mode);
            return true;
        });
    }

    void remove(StatePath path) throws IOException, InterruptedException {
        log.command("rm -f " + path);
        act(fenced -> {
            fenced.remove(path.value());
            return true;
        });
        log.exit(0);
    }

    /** Runs what changes nginx for all deployments. */
    Answer change(List<String> words) throws IOException, InterruptedException {
        log.command(Command.of(words).text());
        Fenced.Answer answer = act(fenced -> fenced.run(words));
        answer.lines().forEach(log::line);
        log.exit(answer.exit());
        return new Answer(answer.exit(), answer.lines());
    }

    private interface Act<T> {
        T on(Fenced fenced) throws IOException, InterruptedException;
    }

    private <T> T act(Act<T> act) throws IOException, InterruptedException {
        turn.keep();
        try {
            return act.on(new Fenced(shell, new Fence(places().fence().value(), turn.epoch())));
        } catch (Stale late) {
            throw new Superseded(String.valueOf(late.getMessage()));
        }
    }

    void removeFolder(StatePath path) throws IOException, InterruptedException {
        run(List.of("rm", "-rf", path.value()));
    }
}
