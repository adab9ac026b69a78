package io.dragline.container;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollouts;
import io.dragline.user.Action;
import io.dragline.user.Requires;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What runs now, by HTTP: replicas, what they print and what they use. */
@RestController
@RequestMapping("/api")
class ReplicasApi {
    private static final int MOST_LINES = 100_000;

    private final ReplicaList replicas;
    private final ReplicaLogs logs;
    private final ReplicaStats stats;
    private final Rollouts rollouts;

    ReplicasApi(ReplicaList replicas, ReplicaLogs logs, ReplicaStats stats, Rollouts rollouts) {
        this.replicas = replicas;
        this.logs = logs;
        this.stats = stats;
        this.rollouts = rollouts;
    }

    @GetMapping("/replicas")
    @Requires(Action.VIEW)
    List<ReplicaView> list(
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String service) {
        return replicas.list(project, service);
    }

    @GetMapping("/stats")
    @Requires(Action.VIEW)
    List<ReplicaStats.Sample> stats() {
        return stats.now();
    }

    /** Written by the request's own thread: a stream that is followed for hours must not meet a time-out. */
    @GetMapping("/replicas/logs")
    @Requires(Action.VIEW)
    void logs(
            @RequestParam ProjectName project,
            @RequestParam ServiceName service,
            @RequestParam EnvironmentName environment,
            @RequestParam(defaultValue = "false") boolean follow,
            @RequestParam(defaultValue = "1000") int tail,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        if (tail < 0 || tail > MOST_LINES)
            throw new IllegalArgumentException("tail: " + tail + " is not between 0 and " + MOST_LINES);
        List<Replica> serving = rollouts.serving(project, environment, service)
                .orElseThrow(() -> new NoSuchElementException(
                        "nothing of " + project + "/" + service + " serves in " + environment + "; deploy it first"))
                .serving();
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy in front must not hold lines back
        response.flushBuffer();
        logs.write(serving, follow, tail, response.getOutputStream());
    }
}
