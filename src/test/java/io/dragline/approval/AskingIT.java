package io.dragline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.engine.PersonTasks;
import io.dragline.fakes.FakeProjects;
import io.dragline.fakes.FakeReleases;
import io.dragline.fakes.FakeRollouts;
import io.dragline.fakes.ListLog;
import io.dragline.fakes.Sample;
import io.dragline.policy.Decision;
import io.dragline.project.Approval;
import io.dragline.project.Environment;
import io.dragline.project.Project;
import io.dragline.rollout.Intent;
import io.dragline.rollout.Rollout;
import io.dragline.servers.PostgresServer;
import io.dragline.step.DeploymentId;
import io.dragline.step.StepOutcome;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.NotAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may agree, whose approval counts and what makes it void, on a real database; the model's side is {@code ApprovalRuleProcessIT}. */
class AskingIT {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Sample SAMPLE = Sample.random().ofImage("app:1");

    private final PostgresServer database = PostgresServer.start();
    private final KnownCallers callers = new KnownCallers();
    private final Caller ann = callers.know(caller("ann", Action.APPROVE, "ops"));
    private final Caller bob = callers.know(caller("bob", Action.APPROVE, "ops"));
    private final Caller dev = callers.know(caller("dev", Action.APPROVE, "devs"));
    private final Caller starter = callers.know(caller("starter", Action.APPROVE, "ops"));
    private Demands demands = new Demands(List.of(new Decision(2, Set.of("ops"), true, false)));
    private final Map<String, String> facts = new TreeMap<>(Map.of("release", "3", "variables.LEVEL", "info"));
    private final ListLog log = new ListLog();
    private Instant now = NOON;
    private Answers answers;
    private Approvals approvals;
    private Requests requests;
    private int tasks;

    private static Caller caller(String user, Action action, String team) {
        return new Caller(user, Set.of(team), new Caller(user, Set.of(action)).rights(), false);
    }

    @BeforeEach
    void migrate() {
        JdbcClient db = JdbcClient.create(database.migrated());
        answers = new Answers(db);
        requests = new Requests(db, new ObjectMapper());
        approvals = new Approvals(
                requests,
                answers,
                new Standing(new Delegations(db), callers),
                new TaskPlaces(requests, new FakeRollouts()));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void goesOnWhenEnoughOfThoseWhoAreAskedHaveAgreed() {
        assertThat(ask().given()).isFalse();
        approve(ann);
        assertThat(ask().given()).isFalse();
        assertThat(seen(bob).missing()).isEqualTo(1);
        assertThat(seen(bob).approvedBy()).containsExactly("ann");
        approve(bob);

        assertThat(ask().given()).isTrue();
        assertThat(log.lines()).endsWith("# approved by ann, bob");
        assertThat(approvals.view(new DeploymentId("3"), ann)).isNull();
    }

    @Test
    void refusesWhoeverIsNotAsked() {
        ask();

        assertThatThrownBy(() -> approve(dev))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("'dev' is none of those who may agree to this: ops");
        assertThatThrownBy(() -> approve(caller("view", Action.VIEW, "ops")))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("'view' may not approve in " + SAMPLE.name());
        assertThatThrownBy(() -> approvals.check(open(), dev, true)).isInstanceOf(NotAllowed.class);
        assertThat(seen(dev).barred()).contains("is none of those");
    }

    @Test
    void refusesWhoeverAskedForTheChangeWhereFourEyesMustSeeIt() {
        ask();
        assertThatThrownBy(() -> approve(starter))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("four eyes");

        demands = new Demands(List.of(new Decision(1, Set.of("ops"), false, false)));
        ask();
        approve(starter);
        assertThat(ask().given()).isTrue();
    }

    @Test
    void nobodyAgreesTwiceButMayThinkBetterOfIt() {
        ask();
        approve(ann);
        ask();

        assertThatThrownBy(() -> approve(ann))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has approved this already; 1 more must agree");
        assertThat(approvals.check(open(), ann, true)).isEqualTo(1);
        assertThat(answers.give("t-x", 3, "approve", "approved", null, "ann", 1))
                .isFalse();
    }

    @Test
    void whatIsChangedMeanwhileIsAskedAnewAndWhatWasApprovedIsVoid() {
        ask();
        approve(ann);
        approve(bob);
        facts.put("variables.LEVEL", "debug");

        assertThat(ask().given()).isFalse();
        assertThat(log.lines()).anyMatch(line -> line.contains("has been changed since (variables.LEVEL)"));
        assertThat(seen(ann).voided()).contains("variables.LEVEL");
        assertThat(seen(ann).missing()).isEqualTo(2);
        assertThat(seen(ann).needless()).isNull();
        approve(ann);
        approve(bob);
        assertThat(ask().given()).isTrue();
    }

    @Test
    void anApprovalCountsOnlyWhileItsGiverStillMayGiveIt() {
        ask();
        approve(ann);
        approve(bob);
        callers.know(caller("ann", Action.APPROVE, "devs"));
        callers.forget(bob);

        assertThat(ask().given()).isFalse();
        assertThat(log.lines())
                .anyMatch(line -> line.contains("the approval of ann does not count any more"))
                .anyMatch(line -> line.contains("'bob' is gone or disabled"));
        assertThat(seen(starter).missing()).isEqualTo(2);
    }

    @Test
    void theRuleThatCountsIsTheOneOfNow() {
        ask();
        approve(ann);
        demands = new Demands(List.of(new Decision(1, Set.of("ops"), true, false)));

        assertThat(ask().given()).isTrue();
    }

    @Test
    void endsAsRejectedWhenNobodyAgreesInTime() {
        assertThat(ask().expiresIn()).isEqualTo(Duration.ofHours(2).plusSeconds(1));
        approve(ann);
        now = NOON.plus(Duration.ofHours(1));
        assertThat(ask().expiresIn()).isEqualTo(Duration.ofHours(1).plusSeconds(1));
        now = NOON.plus(Duration.ofHours(2));

        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        StepOutcome.class, outcome -> assertThat(outcome.code()).isEqualTo("rejected"))
                .hasMessageContaining("1 of 2 approvals were missing");
    }

    private Asking.Answer ask() {
        Rollout rollout = SAMPLE.rollout(3, List.of(), List.of());
        Subjects subjects = new Subjects(new FakeRollouts(), new FakeReleases(), requests, new ObjectMapper());
        CheckApproval.Input in = new CheckApproval.Input(
                rollout.deployment(),
                rollout.project(),
                rollout.service(),
                rollout.environment(),
                "deploy",
                3,
                null,
                "starter");
        return new Asking(requests, approvals, subjects, new FakeProjects(project()), () -> now)
                .ask(in, new Intent(rollout, new TreeMap<>(facts)), demands, log);
    }

    private static Project project() {
        Project whole = SAMPLE.configuration();
        Approval rule = new Approval(List.of("ops"), 2, true, Duration.ofHours(2));
        Environment test =
                new Environment(SAMPLE.environment(), List.of(Sample.LOCAL), List.of(), 80, null, Map.of(), null, rule);
        return new Project(
                whole.name(),
                whole.description(),
                whole.network(),
                null,
                Map.of(),
                Map.of(test.name(), test),
                whole.services());
    }

    private void approve(Caller caller) {
        Integer round = approvals.check(open(), caller, false);
        assertThat(answers.give("t-" + tasks++, 3, "approve", "approved", null, caller.user(), round))
                .isTrue();
    }

    private TaskView.Approval seen(Caller caller) {
        TaskView.Approval seen = approvals.view(new DeploymentId("3"), caller);
        assertThat(seen).isNotNull();
        return java.util.Objects.requireNonNull(seen);
    }

    private static PersonTasks.Open open() {
        return new PersonTasks.Open(
                "t", new DeploymentId("3"), "approve", "Approve", null, null, List.of(), null, NOON);
    }
}
