package io.dragline.approval;

import io.dragline.engine.PersonTasks;
import io.dragline.step.DeploymentId;
import io.dragline.user.Caller;
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
    private final Standing standing;
    private final TaskPlaces places;

    Approvals(Requests requests, Answers answers, Standing standing, TaskPlaces places) {
        this.requests = requests;
        this.answers = answers;
        this.standing = standing;
        this.places = places;
    }

    /**
     * Whose approval of this round counts.
     *
     * @param given by whom it still holds
     * @param lost a sentence for each of whom it holds no more
     */
    record Given(List<Approver> given, List<String> lost) {}

    Given given(Request request) {
        Asked asked = Asked.of(request);
        List<Approver> given = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (String user : answers.approvals(request.deployment(), request.round())) {
            Optional<Caller> now = standing.named(user);
            String why = now.isEmpty() ? "'" + user + "' is gone or disabled" : standing.barred(asked, now.get());
            if (why == null) given.add(standing.approver(asked, now.orElseThrow()));
            else lost.add("the approval of " + user + " does not count any more: " + why);
        }
        return new Given(given, lost);
    }

    Asked asked(PersonTasks.Open task) {
        return requests.asking(task.deployment())
                .map(Asked::of)
                .orElseGet(() -> Asked.of(task, places.of(task.deployment())));
    }

    boolean hasApproved(DeploymentId deployment, String user) {
        return requests.asking(deployment)
                .map(request -> answers.approvals(deployment, request.round()).contains(user))
                .orElse(false);
    }

    @Nullable
    String barred(PersonTasks.Open task, Caller caller) {
        return standing.barred(asked(task), caller);
    }

    boolean mayHandOver(PersonTasks.Open task, Caller caller) {
        return standing.isAsked(asked(task), caller) && !hasApproved(task.deployment(), caller.user());
    }

    /** Of the open task: which round it answers; null: no rule asked for it, only its model. */
    @Nullable
    Integer check(PersonTasks.Open task, Caller caller, boolean rejects) {
        String barred = barred(task, caller);
        if (barred != null) throw new NotAllowed(barred);
        Request request = requests.asking(task.deployment()).orElse(null);
        if (request == null) return null;
        String why = rejects ? null : needless(request, caller);
        if (why != null) throw new IllegalStateException(why);
        return request.round();
    }

    TaskView.@Nullable Approval view(DeploymentId deployment, Caller caller) {
        Request request = requests.asking(deployment).orElse(null);
        if (request == null) return null;
        List<Approver> given = given(request).given();
        String barred = standing.barred(Asked.of(request), caller);
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

    /** Why the approval of this one would change nothing. */
    private @Nullable String needless(Request request, Caller caller) {
        Approver approver = standing.approver(Asked.of(request), caller);
        List<Approver> given = given(request).given();
        if (given.stream().anyMatch(other -> other.user().equals(caller.user())))
            return "'" + caller.user() + "' has approved this already; "
                    + request.demands().missing(given) + " more must agree";
        if (!request.demands().wants(approver, given))
            return "enough of those to whom '" + caller.user() + "' belongs have approved this; others must agree";
        return null;
    }
}
