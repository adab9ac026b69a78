package io.dragline.health;

import io.dragline.project.Environment;
import io.dragline.project.Projects;
import io.dragline.project.Service.Route;
import io.dragline.project.ServiceKind;
import io.dragline.proxy.ReadBack;
import io.dragline.proxy.ReadBacks;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.Curl;
import io.dragline.server.ServerName;
import io.dragline.server.Shells;
import io.dragline.server.SshRefused;
import io.dragline.server.Unreachable;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks for a service as a visitor would, through nginx. */
@ServiceTask("Asks for the service through the proxy of a server, as a visitor would")
class VerifyRoute implements Step<VerifyRoute.Input, None> {
    private static final Set<Integer> OF_THE_PROXY = Set.of(502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Rollouts rollouts;
    private final Projects projects;
    private final Shells shells;
    private final ReadBacks readBacks;

    VerifyRoute(Rollouts rollouts, Projects projects, Shells shells, ReadBacks readBacks) {
        this.rollouts = rollouts;
        this.projects = projects;
        this.shells = shells;
        this.readBacks = readBacks;
    }

    record Input(DeploymentId deployment, ServerName server) {}

    @Override
    public None run(Input in, StepLog log) throws Exception {
        Rollout rollout = rollouts.get(in.deployment());
        for (Curl curl : questions(rollout)) ask(curl, in.server(), log);
        if (isRouted(rollout)) compare(rollout, in.server(), log);
        return None.NONE;
    }

    @Override
    public void plan(Input in, StepLog log) {
        questions(rollouts.get(in.deployment())).forEach(curl -> log.command(curl.text()));
    }

    private List<Curl> questions(Rollout rollout) {
        Environment environment = projects.get(rollout.project()).environments().get(rollout.environment());
        if (environment == null || environment.domains().isEmpty() || isOff(rollout)) return List.of();
        String name = environment.domains().get(0).replace("*.", "dragline-verifies.");
        return rollout.configuration().routes().stream()
                .map(Route::path)
                .map(path -> new Curl("127.0.0.1", environment.listen(), path, name, PATIENCE))
                .toList();
    }

    private void ask(Curl curl, ServerName server, StepLog log) throws IOException, InterruptedException {
        String said;
        log.command(curl.text());
        try {
            Curl.Answer answer = curl.get(shells.on(server));
            said = "HTTP " + answer.status() + (answer.lastLine().isEmpty() ? "" : ": " + answer.lastLine());
            log.line(said);
            log.exit(answer.status() < 400 ? 0 : 22);
            if (!OF_THE_PROXY.contains(answer.status())) return;
        } catch (Unreachable | SshRefused e) {
            throw e;
        } catch (IOException e) {
            said = String.valueOf(e.getMessage());
            log.line(said);
            log.exit(7);
        }
        throw new StepOutcome(
                "unhealthy",
                "'" + curl.text() + "' on server " + server + " came back with " + said
                        + ", so no new replica was reached through the route; look at nginx's error log there");
    }

    /** With lua nginx tells whose endpoints it uses; without, nobody can. */
    private void compare(Rollout rollout, ServerName server, StepLog log) throws IOException, InterruptedException {
        Optional<ReadBack> found = readBacks.ask(server, rollout, log);
        if (found.isEmpty() || rollout.deployment().value().equals(found.get().generation())) return;
        throw new StepOutcome(
                "unhealthy",
                "nginx on server " + server + " routes to deployment "
                        + found.get().generation() + " and not to " + rollout.deployment()
                        + "; somebody changed its endpoints meanwhile: deploy again");
    }

    /** Scaled to nothing: that nobody answers is what was asked for. */
    private static boolean isOff(Rollout rollout) {
        return rollout.configuration().kind() != ServiceKind.STATIC
                && rollout.serving().isEmpty();
    }

    private static boolean isRouted(Rollout rollout) {
        return rollout.configuration().kind() != ServiceKind.STATIC
                && !rollout.configuration().routes().isEmpty();
    }
}
