package io.dragline.approval;

import io.dragline.policy.Time;
import io.dragline.project.Approval;
import io.dragline.project.Projects;
import io.dragline.rollout.Intent;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what people were shown with what would be done now, and counts whose approval holds. */
@Component
class Asking {
    /** A timer needs a duration also where nothing expires. */
    private static final Duration NEVER = Duration.ofDays(3650);

    private static final int MOST_TOLD = 8;

    private final Requests requests;
    private final Approvals approvals;
    private final Subjects subjects;
    private final Projects projects;
    private final Time time;

    Asking(Requests requests, Approvals approvals, Subjects subjects, Projects projects, Time time) {
        this.requests = requests;
        this.approvals = approvals;
        this.subjects = subjects;
        this.projects = projects;
        this.time = time;
    }

    record Answer(boolean given, Duration expiresIn) {}

    /** @throws StepOutcome nobody has agreed in time */
    Answer ask(CheckApproval.Input in, Intent intent, Demands demands, StepLog log) {
        Optional<Request> before = requests.find(in.deployment());
        String voided = before.map(request -> voided(request, intent)).orElse(null);
        Request now = before.isEmpty() || voided != null
                ? begun(in, intent, demands, before.map(Request::round).orElse(0) + 1, voided)
                : asked(before.get(), demands);
        if (voided != null) log.note(voided);
        Approvals.Given given = approvals.given(now);
        given.lost().forEach(log::note);
        int missing = demands.missing(given.given());
        requests.save(now.asking(missing > 0));
        String names = given.given().stream().map(Approver::user).collect(Collectors.joining(", "));
        if (missing == 0) {
            log.note(names.isEmpty() ? "nobody is to be asked any more" : "approved by " + names);
            return new Answer(true, NEVER);
        }
        log.note(missing + " of " + demands.needed() + " approvals are missing"
                + (demands.by().isEmpty() ? "" : "; asked are " + String.join(", ", demands.by())));
        return new Answer(false, left(now, missing));
    }

    private Duration left(Request now, int missing) {
        if (now.expiresAt() == null) return NEVER;
        Duration left = Duration.between(time.now(), now.expiresAt());
        if (left.isNegative() || left.isZero())
            throw new StepOutcome(
                    "rejected",
                    "expired at " + now.expiresAt() + ": " + missing + " of "
                            + now.demands().needed() + " approvals were missing; deploy again to ask anew");
        return left.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    }

    private @Nullable String voided(Request before, Intent intent) {
        List<String> places = intent.differences(before.document().facts());
        if (places.isEmpty()) return null;
        String told = places.stream().limit(MOST_TOLD).collect(Collectors.joining(", "))
                + (places.size() > MOST_TOLD ? ", …" : "");
        return "what was shown has been changed since (" + told
                + "), so it is asked anew, and what was approved before is void";
    }

    private Request begun(CheckApproval.Input in, Intent intent, Demands demands, int round, @Nullable String voided) {
        return new Request(
                in.deployment(),
                in.project(),
                in.environment(),
                in.service(),
                in.startedBy(),
                round,
                true,
                expiry(in),
                new Request.Document(demands, intent.facts(), subjects.of(intent.rollout()), voided));
    }

    /** The rule that counts is the one of now. */
    private static Request asked(Request before, Demands demands) {
        Request.Document shown = before.document();
        return new Request(
                before.deployment(),
                before.project(),
                before.environment(),
                before.service(),
                before.startedBy(),
                before.round(),
                before.asking(),
                before.expiresAt(),
                new Request.Document(demands, shown.facts(), shown.subject(), shown.voided()));
    }

    private @Nullable Instant expiry(CheckApproval.Input in) {
        return projects.find(in.project())
                .map(project -> project.environments().get(in.environment()))
                .map(environment -> environment.approval())
                .map(Approval::expires)
                .map(time.now()::plus)
                .orElse(null);
    }
}
