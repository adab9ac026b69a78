package io.dragline.engine;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The steps of a chain of five services, two of them side by side; a test says what becomes of one. */
final class ScriptedChain {
    private static final List<List<String>> LINKS =
            List.of(List.of("a"), List.of("b", "c"), List.of("d"), List.of("e"));

    record Input(@Nullable Integer link, @Nullable String member) {
        int position() {
            return requireNonNull(link);
        }

        String service() {
            return requireNonNull(member);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Output(
            @Nullable List<String> links,
            @Nullable List<String> members,
            @Nullable List<String> back) {}

    private final List<String> done = new ArrayList<>();
    private final BiConsumer<String, String> act;

    /** @param act is told of {@code deploy} or {@code undo} and the service */
    ScriptedChain(BiConsumer<String, String> act) {
        this.act = act;
    }

    synchronized void reset() {
        done.clear();
    }

    @Nullable
    Step<Input, Output> step(String topic) {
        return switch (topic) {
            case "freeze-chain" -> new Scripted(input -> new Output(positions(), null, null));
            case "open-link" -> new Scripted(input -> new Output(null, LINKS.get(input.position() - 1), null));
            case "deploy-service" -> new Scripted(input -> deploy(input.service()));
            case "reverse-chain" -> new Scripted(input -> new Output(null, null, reversed()));
            case "undo-service" -> new Scripted(input -> undo(input.service()));
            default -> null;
        };
    }

    private static List<String> positions() {
        return IntStream.rangeClosed(1, LINKS.size())
                .mapToObj(link -> "" + link)
                .toList();
    }

    private Output deploy(String service) {
        act.accept("deploy", service);
        synchronized (this) {
            done.add(service);
        }
        return new Output(null, null, null);
    }

    private Output undo(String service) {
        act.accept("undo", service);
        return new Output(null, null, null);
    }

    private synchronized List<String> reversed() {
        List<String> back = new ArrayList<>(done);
        Collections.sort(back);
        Collections.reverse(back);
        return back;
    }

    private interface Work {
        Output of(Input input);
    }

    private record Scripted(Work work) implements Step<Input, Output> {
        @Override
        public Output run(Input input, StepLog log) {
            return work.of(input);
        }

        @Override
        public void plan(Input input, StepLog log) {}
    }
}
