package io.dragline.container;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollouts;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Presence;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import io.dragline.user.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What runs now, by HTTP: replicas, what they print and what they use. */
@RestController
@RequestMapping("/api")
class ReplicasApi {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
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
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<ReplicaView> list(
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String service,
            Caller caller) {
        return replicas.list(project, service).stream()
                .filter(each -> sees(caller, each.project(), each.environment(), each.service()))
                .toList();
    }

    @GetMapping("/stats")
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<ReplicaStats.Sample> stats(Caller caller) {
        return stats.now().stream()
                .filter(each -> sees(caller, each.project(), each.environment(), each.service()))
                .toList();
    }

    private static boolean sees(Caller caller, String project, String environment, String service) {
        return caller.may(Action.VIEW, new Scope(project, environment, service));
    }

    /** A stream that is followed for hours: written by a thread of its own, as all endless answers are. */
    @GetMapping("/replicas/logs")
    @Requires(Action.VIEW)
    ResponseEntity<StreamingResponseBody> logs(
            @RequestParam ProjectName project,
            @RequestParam ServiceName service,
            @RequestParam EnvironmentName environment,
            @RequestParam(defaultValue = "false") boolean follow,
            @RequestParam(defaultValue = "1000") int tail,
            Presence presence) {
        if (tail < 0 || tail > MOST_LINES)
            throw new IllegalArgumentException("tail: " + tail + " is not between 0 and " + MOST_LINES);
        List<Replica> serving = rollouts.serving(project, environment, service)
                .orElseThrow(() ->
                        new NoSuchElementException("nothing of " + project + "/" + service + " serves in " + environment
                                + "; deploy it first, or see in its last deployment what was taken away wrote last"))
                .serving();
        BooleanSupplier stays = () -> presence.caller()
                .filter(now -> sees(now, project.value(), environment.value(), service.value()))
                .isPresent();
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header("X-Accel-Buffering", "no") // a proxy in front must not hold lines back
                .body(out -> write(serving, follow, tail, stays, out));
    }

    private void write(List<Replica> serving, boolean follow, int tail, BooleanSupplier stays, OutputStream out)
            throws IOException {
        out.flush(); // the reader sees at once that it is connected
        try {
            logs.write(serving, follow, tail, stays, out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the control plane is stopping", e);
        }
    }
}
