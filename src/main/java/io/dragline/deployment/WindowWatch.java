package io.dragline.deployment;

import io.dragline.DatabaseTrouble;
import io.dragline.engine.Waits;
import io.dragline.policy.Later;
import io.dragline.policy.Opening;
import io.dragline.policy.Overdue;
import io.dragline.policy.Time;
import io.dragline.policy.Windows;
import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks after what waits for a window, besides its timer: a window may be changed, a freeze removed, somebody let it
 * pass, a newer deployment make it needless, or this machine's clock be set back.
 */
@Component
class WindowWatch {
    private static final Logger LOG = LoggerFactory.getLogger(WindowWatch.class);

    private final Waits waits;
    private final Windows windows;
    private final Later later;
    private final Time time;
    private final DeploymentRows rows;

    WindowWatch(Waits waits, Windows windows, Later later, Time time, DeploymentRows rows) {
        this.waits = waits;
        this.windows = windows;
        this.later = later;
        this.time = time;
        this.rows = rows;
    }

    /** Whichever control plane is first wakes it; it asks for itself, and goes on or waits again. */
    void look() {
        waits.held().forEach(held -> apart(held, this::lookAtHeld));
        waits.limited().forEach(limited -> apart(limited, this::lookAtLimited));
    }

    /** One whose model cannot go on holds up no other. */
    private static void apart(Waits.Wait wait, Consumer<Waits.Wait> look) {
        try {
            look.accept(wait);
        } catch (RuntimeException e) {
            if (DatabaseTrouble.passes(e)) throw e;
            LOG.warn("the window of deployment {} cannot be looked at: {}", wait.deployment(), e.getMessage());
        }
    }

    private void lookAtHeld(Waits.Wait held) {
        if (!isToBeAsked(held)) return;
        LOG.debug("deployment {} asks again whether its window is open", held.deployment());
        waits.wake(held.deployment());
    }

    private void lookAtLimited(Waits.Wait limited) {
        if (!time.now().isBefore(limited.until())) waits.giveUp(limited.deployment(), Overdue.why(limited.until()));
    }

    private boolean isToBeAsked(Waits.Wait held) {
        if (held.cancelled()
                || windows.passOf(held.deployment()).isPresent()
                || later.replaces(held.deployment()).isPresent()) return true;
        try {
            DeploymentRow row = rows.get(held.deployment());
            if (row.environment() == null) return false;
            Opening opening = windows.ask(
                    new ProjectName(row.project()),
                    new EnvironmentName(row.environment()),
                    new ServiceName(row.service()),
                    row.kind());
            Instant opensAt = opening.opensAt();
            return opensAt == null || !opensAt.equals(held.until());
        } catch (NoSuchElementException gone) {
            return false;
        }
    }
}
