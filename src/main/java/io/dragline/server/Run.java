package io.dragline.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a script: a thread reads, the caller's thread hands over the lines and can be interrupted at any time. */
final class Run implements AutoCloseable {
    private static final int LINES_AHEAD = 512;

    private final ByteStreams shell;
    private final Script script;
    private final Thread reader;
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(LINES_AHEAD);
    private volatile String session = "none";

    /** A line, the exit code, or what cut the output. */
    private record Event(
            @Nullable String line,
            @Nullable Integer exitCode,
            @Nullable IOException cut) {}

    private Run(ByteStreams shell, Script script) {
        this.shell = shell;
        this.script = script;
        this.reader = new Thread(this::read, "output");
        reader.setDaemon(true);
    }

    static Run start(ByteStreams shell, Script script) throws IOException {
        Run run = new Run(shell, script);
        try {
            run.reader.start();
            shell.out().write(script.bytes());
            shell.out().flush();
            shell.closeOutput();
            return run;
        } catch (IOException e) {
            run.close();
            throw e;
        }
    }

    /**
     * @param timeout null: as long as it takes
     * @return the exit code; null: the time was up
     * @throws IOException the output was cut before the exit code came
     */
    @Nullable
    Integer await(@Nullable Duration timeout, Consumer<String> lines) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long allowed = timeout == null ? Long.MAX_VALUE : timeout.toNanos();
        while (true) {
            Event event = events.poll(allowed - (System.nanoTime() - begun), TimeUnit.NANOSECONDS);
            if (event == null || System.nanoTime() - begun > allowed) return null;
            if (event.line != null) lines.accept(event.line);
            if (event.cut != null) throw event.cut;
            if (event.exitCode != null) return event.exitCode;
        }
    }

    /** What kills all that it has started. */
    Script killing() {
        return Script.killing(script.mark(), session);
    }

    private void read() {
        try {
            try {
                Output output = new Output(shell.in(), script.mark());
                session = output.session();
                int exitCode = output.copyTo(line -> events.put(new Event(line, null, null)));
                events.put(new Event(null, exitCode, null));
            } catch (IOException e) {
                events.put(new Event(null, null, e));
            }
        } catch (InterruptedException closed) {
            // nobody waits for more
        }
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        shell.close();
    }
}
