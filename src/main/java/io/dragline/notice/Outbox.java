package io.dragline.notice;

import io.dragline.AfterCommit;
import io.dragline.journal.ChainNews;
import io.dragline.journal.StateListener;
import io.dragline.project.ProjectName;
import io.dragline.step.DeploymentId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes what happened, in the transaction in which it happens: one insert, and none where nobody wants to be told. */
@Component
class Outbox implements StateListener {
    private static final Set<String> UNTOLD = Set.of("QUEUED", "ROLLING_BACK");
    /** The task that is asked tells more. */
    private static final String ASKED = "WAITING_APPROVAL";

    private final FactRows facts;
    private final ObjectProvider<Courier> courier;

    Outbox(FactRows facts, ObjectProvider<Courier> courier) {
        this.facts = facts;
        this.courier = courier;
    }

    @Override
    public void deployment(DeploymentId deployment, String state, @Nullable String reason) {
        if (!UNTOLD.contains(state) && !state.equals(ASKED))
            add(deployment, new Fact.Document(state, reason, null, null));
    }

    @Override
    public void asked(DeploymentId deployment, String task) {
        add(deployment, new Fact.Document(ASKED, null, task, null));
    }

    @Override
    public void chain(ChainNews news) {
        if (!UNTOLD.contains(news.state())) add(news.run(), new Fact.Document(news.state(), news.reason(), null, news));
    }

    private void add(DeploymentId subject, Fact.Document document) {
        if (facts.add(subject, document)) wake();
    }

    /** The newest state goes; one that waits is not sent any more. */
    long push(ProjectName project, DeploymentId deployment) {
        long delivery = facts.push(project, deployment);
        wake();
        return delivery;
    }

    private void wake() {
        AfterCommit.run(() -> courier.ifAvailable(Courier::look));
    }
}
