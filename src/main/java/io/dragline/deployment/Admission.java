package io.dragline.deployment;

import io.dragline.project.Configuration;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Project;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.project.ServiceKind;
import io.dragline.rollout.Rollout;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses what cannot be, before it is queued, and says what the process is started with. */
@Component
class Admission {
    /** A request that can be: its model and the variables that it starts with, but for the deployment's number. */
    record Admitted(DeploymentRequest request, String model, Map<String, @Nullable Object> variables) {}

    /** What conditions ask for, and nothing has set yet. */
    private static final List<String> EMPTY =
            List.of("failure", "reason", "cancelled", "server", "opensAt", "heldBy", "closesAt", "overdue", "approved");

    private final Projects projects;
    private final ReleaseChoice releases;
    private final ModelChoice choice;
    private final SecretsSet secrets;
    private final ApprovalNeed approvals;

    Admission(
            Projects projects, ReleaseChoice releases, ModelChoice choice, SecretsSet secrets, ApprovalNeed approvals) {
        this.projects = projects;
        this.releases = releases;
        this.choice = choice;
        this.secrets = secrets;
        this.approvals = approvals;
    }

    Admitted admit(DeploymentRequest request) {
        if (request.kind() == Kind.REMOVE) return removal(request);
        Project project = projects.find(request.project())
                .orElseThrow(() -> new NoSuchElementException(
                        "there is no project '" + request.project() + "'; make one with: dragline apply -f FILE"));
        Service service = Optional.ofNullable(project.services().get(request.service()))
                .orElseThrow(() -> new NoSuchElementException("project " + request.project() + " has no service '"
                        + request.service() + "'; it has " + project.services().keySet()));
        environment(request, project);
        fits(request, service);
        if (request.kind() == Kind.DEPLOY || request.kind() == Kind.BUILD)
            secrets.check(project, service, request.environment());
        return admitted(
                request,
                model(request, project, service.kind()),
                variables(request, service.kind(), releases.of(request)));
    }

    /** Needs no configuration: what serves goes, also when a manifest no longer names it. */
    private Admitted removal(DeploymentRequest request) {
        if (request.release() != null
                || request.image() != null
                || request.revision() != null
                || request.replicas() != null)
            throw new IllegalArgumentException(
                    "remove takes what serves: leave release, image, revision, replicas out");
        Rollout now = releases.serving(request)
                .orElseThrow(() -> new IllegalStateException("nothing serves " + request.project() + "/"
                        + request.service() + " in " + request.environment() + ", so there is nothing to remove"));
        ServiceKind kind = now.configuration().kind();
        String model = request.model() == null ? "remove" : choice.of(request.model(), Kind.REMOVE, kind);
        return admitted(request, model, variables(request, kind, now.release()));
    }

    private Admitted admitted(DeploymentRequest request, String model, Map<String, @Nullable Object> variables) {
        variables.put(ApprovalNeed.VARIABLE, approvals.of(request, model));
        return new Admitted(request, model, variables);
    }

    private static Map<String, @Nullable Object> variables(
            DeploymentRequest request, ServiceKind kind, @Nullable Integer release) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("project", request.project().value());
        variables.put("service", request.service().value());
        variables.put(
                "environment",
                request.environment() == null ? null : request.environment().value());
        variables.put("kind", request.kind().word());
        variables.put("serviceKind", kind.name().toLowerCase(Locale.ROOT));
        variables.put("release", release);
        variables.put("image", request.image());
        variables.put("revision", request.revision());
        variables.put("replicas", request.replicas());
        variables.put("waitWindow", request.waitWindow());
        for (String empty : EMPTY) variables.put(empty, null);
        return variables;
    }

    private static void environment(DeploymentRequest request, Project project) {
        if (request.kind() == Kind.BUILD) return;
        EnvironmentName environment = request.environment();
        if (environment == null)
            throw new IllegalArgumentException(
                    "name the environment: one of " + project.environments().keySet());
        if (!project.environments().containsKey(environment))
            throw new NoSuchElementException("project " + request.project() + " has no environment '" + environment
                    + "'; it has " + project.environments().keySet());
    }

    private static void fits(DeploymentRequest request, Service service) {
        ServiceKind kind = service.kind();
        String who = request.project() + "/" + request.service();
        if (kind == ServiceKind.PACKAGE)
            throw new IllegalStateException(who + " is of kind package, which is not built yet in this version");
        if (request.image() != null && kind != ServiceKind.IMAGE)
            throw new IllegalArgumentException(
                    who + " is of kind " + kind + "; an image can be named only for kind image");
        if (request.revision() != null && kind == ServiceKind.IMAGE)
            throw new IllegalArgumentException(who + " is of kind image and has no revisions; name an image instead");
        if (request.release() != null && (request.image() != null || request.revision() != null))
            throw new IllegalArgumentException("a release is already built: leave image and revision out");
        if ((request.replicas() != null) != (request.kind() == Kind.SCALE))
            throw new IllegalArgumentException("replicas are given for kind scale, and only there");
        if (request.replicas() != null && (request.replicas() < 0 || request.replicas() > Service.MAX_REPLICAS))
            throw new IllegalArgumentException(
                    "replicas: " + request.replicas() + " is not between 0 and " + Service.MAX_REPLICAS);
        if (request.kind() == Kind.SCALE && kind == ServiceKind.STATIC)
            throw new IllegalArgumentException(who + " is static files and has no replicas");
    }

    private String model(DeploymentRequest request, Project project, ServiceKind kind) {
        String chosen = request.model() != null ? request.model() : configured(request, project);
        if (chosen != null) return choice.of(chosen, request.kind(), kind);
        String word = kind.name().toLowerCase(Locale.ROOT);
        if (request.kind() == Kind.BUILD) return "release-" + word;
        return kind == ServiceKind.STATIC ? "deploy-static" : "deploy";
    }

    private static @Nullable String configured(DeploymentRequest request, Project project) {
        if (request.kind() == Kind.BUILD) return null;
        return Configuration.of(project, request.service(), request.environmentNamed())
                .model();
    }
}
