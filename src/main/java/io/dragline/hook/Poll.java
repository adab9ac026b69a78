package io.dragline.hook;

import io.dragline.deployment.Newest;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.project.Source;
import io.dragline.source.Heads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the repositories of a hook for commits that nobody delivered. The first look only remembers, so that setting up a
 * hook deploys nothing.
 */
@Component
class Poll {
    private static final String EVENT = "poll";
    private static final int PATIENCE = 20; // seconds

    private final Heads heads;
    private final SeenRows seen;
    private final Newest newest;
    private final Intake intake;

    Poll(Heads heads, SeenRows seen, Newest newest, Intake intake) {
        this.heads = heads;
        this.seen = seen;
        this.newest = newest;
        this.intake = intake;
    }

    void of(Registered hook) throws InterruptedException {
        String problem = null;
        Map<Source, String> asked = new LinkedHashMap<>();
        for (ServiceName name : hook.followed()) {
            Service service = hook.project().services().get(name);
            Source source = service == null ? null : followed(hook, service);
            if (source == null) continue;
            try {
                String head = asked.get(source);
                if (head == null)
                    asked.put(source, head = heads.newest(hook.project().name(), source));
                compare(hook, name, source, head);
            } catch (IllegalStateException e) {
                problem = e.getMessage();
            }
        }
        seen.problem(hook.id(), problem);
    }

    /** The branch is the hook's, where it names one. */
    private static @Nullable Source followed(Registered hook, Service service) {
        Source source = service.source();
        if (source == null || hook.hook().branch() == null || source.vcs() == Source.Vcs.SVN) return source;
        return new Source(
                source.vcs(),
                source.location(),
                hook.hook().branch(),
                source.path(),
                source.user(),
                source.credential(),
                source.hostKey());
    }

    /** Remembered after it was stored: a crash between the two has it found again, and then it is there already. */
    private void compare(Registered hook, ServiceName name, Source source, String head) throws InterruptedException {
        String before = seen.remembered(hook.id(), name.value());
        if (before != null && !before.equals(head) && !isKnown(hook, name, before, head)) {
            Push push = new Push(source.branch(), null, before, head, false, null, null);
            Arrival arrival = Arrival.polled(hook.id(), name, Told.of(EVENT, List.of(push)));
            if (!intake.take(arrival)) return;
            try {
                arrival.done().get(PATIENCE, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("commit " + head + " was found, but not decided about: " + e, e);
            }
        }
        seen.remember(hook.id(), name.value(), head);
    }

    private boolean isKnown(Registered hook, ServiceName name, String before, String head) {
        return seen.isDelivered(hook.id(), name.value(), before, head)
                || newest.of(new Newest.Wanted(hook.project().name(), name, hook.environment(), head, null))
                        .isPresent();
    }
}
