package io.dragline.deployment;

import io.dragline.engine.Planner;
import io.dragline.project.Project;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.release.Release;
import io.dragline.release.Releases;
import io.dragline.rollout.Previews;
import io.dragline.rollout.Rollout;
import io.dragline.secret.Masking;
import io.dragline.server.ServerName;
import io.dragline.step.DeploymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks every step of a deployment what it would do, without starting anything. */
@Component
class Planning {
    /** Stands for the number that the deployment will get. */
    private static final DeploymentId NUMBER = new DeploymentId("900000000000000001");

    private final Admission admission;
    private final Planner planner;
    private final Previews previews;
    private final Projects projects;
    private final Releases releases;
    private final Masking masking;

    Planning(
            Admission admission,
            Planner planner,
            Previews previews,
            Projects projects,
            Releases releases,
            Masking masking) {
        this.admission = admission;
        this.planner = planner;
        this.previews = previews;
        this.projects = projects;
        this.releases = releases;
        this.masking = masking;
    }

    Plan plan(DeploymentRequest request) {
        Admission.Admitted admitted = admission.admit(request);
        Map<String, @Nullable Object> variables = new HashMap<>(admitted.variables());
        variables.put("deployment", NUMBER.value());
        variables.put("startedBy", "whoever asks for it");
        variables.putIfAbsent("workspace", request.project() + "/" + request.service() + "/" + NUMBER);
        List<Plan.Step> steps = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        try {
            Map<String, List<ServerName>> loops = open(request, variables, warnings);
            String made = "release-" + variables.get("serviceKind");
            boolean build = admitted.variables().get("release") == null;
            for (Planner.Stop stop : planner.way(admitted.model())) {
                boolean called = !stop.model().equals(admitted.model());
                if (ApprovalNeed.isNeedless(stop, admitted.variables())) continue;
                if (called && !(build && stop.model().equals(made))) continue;
                if (steps.isEmpty()) steps.add(ask(stop, null, variables, warnings));
                else if (stop.loop() == null) steps.add(ask(stop, null, made(variables), warnings));
                else
                    for (ServerName server : loops.getOrDefault(stop.loop(), List.of()))
                        steps.add(ask(stop, server, made(variables), warnings));
            }
        } finally {
            previews.close();
        }
        return new Plan(steps, warnings);
    }

    private Map<String, List<ServerName>> open(
            DeploymentRequest request, Map<String, @Nullable Object> variables, List<String> warnings) {
        if (request.environment() == null) return Map.of();
        Release release = release(request, (Integer) variables.get("release"), warnings);
        variables.put("release", release.number());
        Rollout rollout = previews.open(
                NUMBER,
                request.project(),
                request.environment(),
                request.service(),
                request.kind().word(),
                release,
                request.replicas());
        return Map.of("servers", rollout.servers(), "proxies", rollout.proxies());
    }

    private Release release(DeploymentRequest request, @Nullable Integer number, List<String> warnings) {
        if (number != null)
            return releases.find(request.project(), request.service(), number).orElseThrow();
        Project project = projects.get(request.project());
        Service service = Objects.requireNonNull(project.services().get(request.service()));
        int next = releases.newest(request.project(), request.service())
                        .map(Release::number)
                        .orElse(0)
                + 1;
        String image = request.image() != null ? request.image() : service.image();
        warnings.add("release " + next + " is still to be made: its digest is not known yet");
        return new Release(
                request.project(),
                request.service(),
                next,
                image != null ? image : "<image of release " + next + ">",
                "<bundle of release " + next + ">",
                request.revision(),
                service,
                Instant.EPOCH,
                "plan");
    }

    /** What the first step looks for is there for those that follow. */
    private static Map<String, @Nullable Object> made(Map<String, @Nullable Object> variables) {
        Map<String, @Nullable Object> made = new HashMap<>(variables);
        made.putIfAbsent("revision", PlanLog.REVISION);
        made.putIfAbsent("image", PlanLog.IMAGE);
        made.putIfAbsent("bundle", "<bundle>");
        return made;
    }

    private Plan.Step ask(
            Planner.Stop stop,
            @Nullable ServerName server,
            Map<String, @Nullable Object> variables,
            List<String> warnings) {
        PlanLog log = new PlanLog(masking, NUMBER.value());
        Map<String, @Nullable Object> known = new HashMap<>(variables);
        known.put("server", server == null ? null : server.value());
        try {
            planner.plan(stop.topic(), known, log);
        } catch (Exception e) {
            if (e instanceof InterruptedException) Thread.currentThread().interrupt();
            warnings.add(stop.name() + (server == null ? "" : " on " + server) + " cannot be told before it runs: "
                    + masking.mask(String.valueOf(e.getMessage())));
        }
        return new Plan.Step(
                stop.name(), stop.topic(), server == null ? null : server.value(), log.commands(), log.notes());
    }
}
