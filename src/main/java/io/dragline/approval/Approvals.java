package io.dragline.approval;

import io.dragline.engine.PersonTasks;
import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Callers;
import io.dragline.user.NotAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may agree to what is asked, and who has. Rights are those of this moment. */
@Component
class Approvals {
    private final Requests requests;
    private final Answers answers;
    private final Callers callers;

    Approvals(Requests requests, Answers answers, Callers callers) {
        this.requests = requests;
        this.answers = answers;
        this.callers = callers;
    }

    /**
     * Whose approval of this round counts.
     *
     * @param given by whom it still holds
     * @param lost a sentence for each of whom it holds no more
     */
    record Given(List<Approver> given, List<String> lost) {}

    Given given(Request request) {
        List<Approver> given = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (String user : answers.approvals(request.deployment(), request.round())) {
            Optional<Caller> now = callers.named(user);
            String why = now.isEmpty() ? "'" + user + "' is gone or disabled" : barred(request, now.get());
            if (why == null) given.add(Approver.of(now.orElseThrow()));
            else lost.add("the approval of " + user + " does not count any more: " + why);
        }
        return new Given(given, lost);
    }

    /** Of the open task: which round it answers; null: no rule asked for it, only its model. */
    @Nullable
    Integer check(PersonTasks.Open task, Caller caller, boolean rejects) {
        Request request = requests.asking(task.deployment()).orElse(null);
        if (request == null) return null;
        String barred = barred(request, caller);
        if (barred != null) throw new NotAllowed(barred);
        String why = rejects ? null : needless(request, caller);
        if (why != null) throw new IllegalStateException(why);
        return request.round();
    }

    TaskView.@Nullable Approval view(DeploymentId deployment, Caller caller) {
        Request request = requests.asking(deployment).orElse(null);
        if (request == null) return null;
        List<Approver> given = given(request).given();
        String barred = barred(request, caller);
        return new TaskView.Approval(
                List.copyOf(request.demands().by()),
                request.demands().needed(),
                request.demands().missing(given),
                given.stream().map(Approver::user).toList(),
                request.demands().fourEyes(),
                request.startedBy(),
                request.expiresAt(),
                request.document().voided(),
                barred,
                barred == null ? needless(request, caller) : null);
    }

    /** Why this one may not answer at all; null: he may. */
    private static @Nullable String barred(Request request, Caller caller) {
        if (!caller.may(Action.APPROVE, request.place()))
            return "'" + caller.user() + "' may not approve in " + request.place();
        if (request.demands().fourEyes() && request.isStarter(caller.user()))
            return "'" + caller.user() + "' asked for this change, and somebody else must agree to it (four eyes)";
        Approver approver = Approver.of(caller);
        if (request.demands().all().stream().noneMatch(demand -> approver.isOneOf(demand.by())))
            return "'" + caller.user() + "' is none of those who may agree to this: "
                    + String.join(", ", request.demands().by());
        return null;
    }

    /** Why the approval of this one would change nothing. */
    private @Nullable String needless(Request request, Caller caller) {
        Approver approver = Approver.of(caller);
        List<Approver> given = given(request).given();
        if (given.stream().anyMatch(other -> other.user().equals(caller.user())))
            return "'" + caller.user() + "' has approved this already; "
                    + request.demands().missing(given) + " more must agree";
        if (!request.demands().wants(approver, given))
            return "enough of those to whom '" + caller.user() + "' belongs have approved this; others must agree";
        return null;
    }
}
