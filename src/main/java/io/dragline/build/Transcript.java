package io.dragline.build;

import com.github.dockerjava.api.model.StreamType;
import io.dragline.server.Command;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Tells the output of a job's container as commands, one a line, each with its output and its exit code. */
final class Transcript {
    /** A build that prints a mark of its own must not fill the memory: beyond this, lines are told without waiting. */
    private static final int MOST_AHEAD = 1000;

    private final Job job;
    private final Driver driver;
    private final StepLog log;
    private final Map<StreamType, Integer> marks = new EnumMap<>(StreamType.class);
    /** What one stream said of the next line before the other had come to the end of this one. */
    private final List<String> ahead = new ArrayList<>();

    private int number = 1;
    private boolean open;
    private Tail tail;

    Transcript(Job job, StepLog log) {
        this.job = job;
        this.driver = new Driver(job);
        this.log = log;
        this.tail = new Tail(log);
    }

    void begin() {
        log.command("sh -c " + Command.quote(line()));
        tail = new Tail(log);
        open = true;
    }

    void accept(StreamType stream, String text) {
        OptionalInt code = driver.mark(text);
        if (code.isPresent()) {
            int passed = marks.merge(stream, 1, Integer::sum);
            if (marks.size() == 2 && marks.values().stream().allMatch(count -> count >= passed)) end(code.getAsInt());
        } else if (marks.getOrDefault(stream, 0) >= number && ahead.size() < MOST_AHEAD) {
            ahead.add(text);
        } else {
            tail.accept(text);
        }
    }

    private void end(int code) {
        log.exit(code);
        open = false;
        if (code != 0 || number == job.build().commands().size()) return;
        number++;
        begin();
        ahead.forEach(tail);
        ahead.clear();
    }

    /** The container ended with this code, be it with a mark or not. */
    void finish(int code) {
        ahead.forEach(tail);
        if (open) log.exit(code);
        if (code != 0) throw tail.failed(number, line(), code);
    }

    StepOutcome late() {
        return Tail.late(number, line(), job);
    }

    private String line() {
        return job.build().commands().get(number - 1);
    }
}
