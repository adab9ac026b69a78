package io.dragline.container;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Frame;
import io.dragline.docker.EngineWords;
import io.dragline.docker.Engines;
import io.dragline.server.Command;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.step.StepLog;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What a container wrote last, which is lost with it. */
@Component
class LastWords {
    /** Enough for a stack trace and what led to it. */
    static final int KEPT = 100;

    private static final int LONGEST_LINE = 2000;
    private static final int PATIENCE_SECONDS = 3;

    private final Engines engines;
    private final Servers servers;

    LastWords(Engines engines, Servers servers) {
        this.engines = engines;
        this.servers = servers;
    }

    /** @return at most so many lines, or those that came in time */
    List<String> of(ServerName server, String container, int lines) throws InterruptedException {
        Heard heard = new Heard();
        engines.on(server)
                .logContainerCmd(container)
                .withStdOut(true)
                .withStdErr(true)
                .withTail(lines)
                .exec(heard)
                .awaitCompletion(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return heard.lines();
    }

    /** Into the step's log, as the command that shows it. That there is none keeps nobody from removing it. */
    void tell(ServerName server, String container, StepLog log) throws InterruptedException {
        String engine = servers.get(server).engine().command();
        log.command(Command.of(List.of(engine, "logs", "--tail", "" + KEPT, container))
                .text());
        try {
            of(server, container, KEPT).forEach(log::line);
            log.exit(0);
        } catch (DockerException e) {
            log.line(EngineWords.of(e));
            log.exit(1);
        }
    }

    private static final class Heard extends ResultCallback.Adapter<Frame> {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public synchronized void onNext(Frame frame) {
            bytes.writeBytes(frame.getPayload());
        }

        synchronized List<String> lines() {
            return bytes.toString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(0, Math.min(LONGEST_LINE, line.length())))
                    .toList();
        }
    }
}
