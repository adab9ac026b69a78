package io.dragline.deployment;

import io.dragline.AfterCommit;
import io.dragline.Lookout;
import io.dragline.engine.Incidents;
import io.dragline.engine.ProcessListener;
import io.dragline.engine.Processes;
import io.dragline.journal.Journal;
import io.dragline.server.ServerName;
import io.dragline.server.Shells;
import io.dragline.step.DeploymentId;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries what waits as an incident again when its server was silent and answers again: until then nobody could know what
 * became of the act, and from then on the step finds out for itself, so no person is needed for that.
 */
@Component
class SilentServers extends Lookout implements ProcessListener {
    private static final Logger LOG = LoggerFactory.getLogger(SilentServers.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Incidents incidents;
    private final Processes processes;
    private final Shells shells;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Silence silence = new Silence();

    SilentServers(
            Incidents incidents, Processes processes, Shells shells, Journal journal, TransactionTemplate transaction) {
        super("silent-servers");
        this.incidents = incidents;
        this.processes = processes;
        this.shells = shells;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    protected void begin() {
        every(LOOK, LOOK, "incidents cannot be looked at", this::look);
    }

    private void look() {
        silence.over(incidents.atServers(), this::answers).forEach(this::tryAgain);
    }

    private boolean answers(String server) {
        try {
            shells.on(new ServerName(server)).mustAnswer();
            return true;
        } catch (IOException | RuntimeException silent) { // or it is no server of ours any more
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tryAgain(DeploymentId deployment) {
        LOG.info("deployment {} goes on: the server for which it waited answers again", deployment);
        transaction.executeWithoutResult(status -> {
            if (processes.retry(deployment) > 0) journal.tell(deployment, State.RUNNING.name(), null);
        });
    }

    /** At once, since it may answer again before the next look. */
    @Override
    public void waits(DeploymentId deployment, String why) {
        AfterCommit.run(() -> soon(this::look));
    }

    @Override
    public void ended(DeploymentId deployment, Map<String, Object> variables) {}

    @Override
    public void climbsBack(DeploymentId deployment) {}
}
