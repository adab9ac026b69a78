package io.dragline.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stands in for every step of the shipped models; a test says what one of them does and reads who was called. */
final class ScriptedSteps {
    /** What a scripted step does; {@code server} is null outside a loop. */
    interface Act {
        void run(@Nullable String server) throws Exception;
    }

    record Input(@Nullable String server) {}

    record Output(List<String> servers, List<String> proxies, int release, boolean settled) {}

    record Nothing() {}

    private final Map<String, Act> acts = new ConcurrentHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final ScriptedChain chain = new ScriptedChain(this::link);
    private volatile Window window = Window.OPEN;
    private volatile int approvals;
    private final AtomicInteger missing = new AtomicInteger();
    private volatile String expiresIn = "P3650D";
    private final List<String> servers = new ArrayList<>(List.of("a", "b"));

    /** How many people must agree to what is started from now on; each answer counts, whoever gives it. */
    void approvals(int needed) {
        approvals = needed;
        missing.set(needed);
    }

    int approvalsNeeded() {
        return approvals;
    }

    record Approved(@Nullable String approved, String expiresIn) {}

    /** The first time it asks; each time after that somebody has answered. */
    private final class CheckApproval implements Step<Input, Approved> {
        @Override
        public Approved run(Input input, StepLog log) throws Exception {
            act("check-approval", null);
            return new Approved(missing.getAndDecrement() <= 0 ? "hash" : null, expiresIn);
        }

        @Override
        public void plan(Input input, StepLog log) {}
    }

    /** An open task is given up after this. */
    void expiresIn(String duration) {
        expiresIn = duration;
    }

    void when(String topic, Act act) {
        acts.put(topic, act);
    }

    /** Ends a step with an outcome that the model draws. */
    static void refuse(String code, String why) {
        throw new StepOutcome(code, why);
    }

    /** There is one server to deploy to instead of two. */
    synchronized void only(String server) {
        servers.retainAll(List.of(server));
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    private synchronized void called(String topic, @Nullable String server) {
        calls.add(server == null ? topic : topic + " " + server);
    }

    synchronized void reset() {
        acts.clear();
        chain.reset();
        window = Window.OPEN;
        approvals(0);
        expiresIn = "P3650D";
        calls.clear();
        servers.clear();
        servers.addAll(List.of("a", "b"));
    }

    List<StepBinding<?, ?>> bindings() {
        List<StepBinding<?, ?>> all = new ArrayList<>();
        for (String topic : topics()) all.add(binding(topic));
        return all;
    }

    private StepBinding<?, ?> binding(String topic) {
        var link = chain.step(topic);
        return link == null
                ? new StepBinding<>(topic, step(topic), new ObjectMapper())
                : new StepBinding<>(topic, link, new ObjectMapper());
    }

    /** Of a chain: {@code deploy a} and {@code undo a} are told as such, and what a test says of them is done. */
    private void link(String what, String service) {
        try {
            act(what, service);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Step<Input, ?> step(String topic) {
        return switch (topic) {
            case "freeze-rollout" -> new Freeze();
            case "record-release" -> new Record();
            case "settle-rollout" -> new Settle();
            case "check-approval" -> new CheckApproval();
            case "check-window" -> new CheckWindow();
            case "close-window" -> new CloseWindow();
            default -> new Plain(topic);
        };
    }

    private void act(String topic, @Nullable String server) throws Exception {
        called(topic, server);
        Act act = acts.get(topic);
        if (act != null) act.run(server);
    }

    private final class Plain implements Step<Input, Nothing> {
        private final String topic;

        Plain(String topic) {
            this.topic = topic;
        }

        @Override
        public Nothing run(Input input, StepLog log) throws Exception {
            log.command(topic);
            act(topic, input.server());
            log.exit(0);
            return new Nothing();
        }

        @Override
        public void plan(Input input, StepLog log) {
            log.command(topic);
        }
    }

    record Rollout(List<String> servers, List<String> proxies) {}

    private final class Freeze implements Step<Input, Rollout> {
        @Override
        public Rollout run(Input input, StepLog log) throws Exception {
            act("freeze-rollout", null);
            return new Rollout(List.copyOf(servers), List.copyOf(servers));
        }

        @Override
        public void plan(Input input, StepLog log) {}
    }

    record Released(int release) {}

    private final class Record implements Step<Input, Released> {
        @Override
        public Released run(Input input, StepLog log) throws Exception {
            act("record-release", null);
            return new Released(7);
        }

        @Override
        public void plan(Input input, StepLog log) {}
    }

    /** What the step check-window answers; the texts are null where the real one's are. */
    record Window(
            @Nullable String opensAt,
            String opensIn,
            @Nullable String heldBy,
            @Nullable String closesAt,
            String closesIn) {
        static final Window OPEN = new Window(null, "P3650D", null, null, "P3650D");

        static Window closed(String opensIn) {
            return new Window("2099-01-01T00:00:00Z", opensIn, "it is closed", null, "P3650D");
        }

        static Window closing(String closesIn) {
            return new Window(null, "P3650D", null, "2001-01-01T00:00:00Z", closesIn);
        }
    }

    /** From now on the window is this. */
    void window(Window now) {
        window = now;
    }

    private final class CheckWindow implements Step<Input, Window> {
        @Override
        public Window run(Input input, StepLog log) throws Exception {
            Window answer = window;
            act("check-window", null);
            return answer;
        }

        @Override
        public void plan(Input input, StepLog log) {}
    }

    record Overdue(String overdue) {}

    private final class CloseWindow implements Step<Input, Overdue> {
        @Override
        public Overdue run(Input input, StepLog log) throws Exception {
            act("close-window", null);
            return new Overdue("the window is over");
        }

        @Override
        public void plan(Input input, StepLog log) {}
    }

    record Settled(boolean settled) {}

    private final class Settle implements Step<Input, Settled> {
        @Override
        public Settled run(Input input, StepLog log) throws Exception {
            act("settle-rollout", null);
            return new Settled(true);
        }

        @Override
        public void plan(Input input, StepLog log) {}
    }

    /** Every topic that a shipped model names. */
    static Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file : files.toList()) {
                var match = Pattern.compile("camunda:topic=\"([^\"]+)\"").matcher(Files.readString(file));
                while (match.find()) topics.add(match.group(1));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return topics;
    }
}
