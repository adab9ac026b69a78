package io.dragline.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.rollout.Rollouts;
import io.dragline.server.Command;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Posts what serves to the push address of the project; without one there is nothing to do. */
@ServiceTask("Posts what serves, and where, to the push address of the project")
class PushState implements Step<PushState.Input, None> {
    private static final int MILLIS = 5_000;

    private final Projects projects;
    private final Rollouts rollouts;
    private final ObjectMapper json;

    PushState(Projects projects, Rollouts rollouts, ObjectMapper json) {
        this.projects = projects;
        this.rollouts = rollouts;
        this.json = json;
    }

    record Input(DeploymentId deployment, ProjectName project) {}

    @Override
    public None run(Input in, StepLog log) throws IOException {
        URI push = address(in);
        if (push == null) {
            log.note("project " + in.project() + " has no push address");
            return None.NONE;
        }
        byte[] state = json.writeValueAsBytes(ProjectState.of(in.project(), rollouts.serving(), Instant.now()));
        log.command(command(push));
        int status = post(push, state, in.deployment());
        log.line("HTTP " + status);
        log.exit(status < 300 ? 0 : 22); // as curl -f ends
        if (status >= 300)
            throw new IOException(
                    "the push address " + push + " answered " + status + "; it is told again after the next change");
        return None.NONE;
    }

    /** A project may be gone already when the last of it is removed. */
    private @Nullable URI address(Input in) {
        return projects.find(in.project()).map(Project::push).orElse(null);
    }

    /** The deployment's number lets the receiver know a repetition. */
    private static int post(URI push, byte[] state, DeploymentId deployment) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) push.toURL().openConnection();
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Idempotency-Key", "dragline-" + deployment);
        try {
            connection.getOutputStream().write(state);
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    @Override
    public void plan(Input in, StepLog log) {
        URI push = address(in);
        if (push == null) log.note("project " + in.project() + " has no push address");
        else log.command(command(push));
    }

    private static String command(URI push) {
        return Command.of("curl", "-fsS", "-m", "5", "--json", "@state.json", push.toString())
                .text();
    }
}
