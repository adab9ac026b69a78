package io.dragline.approval;

import io.dragline.journal.Attempt;
import io.dragline.journal.ChainNews;
import io.dragline.journal.Journal;
import io.dragline.journal.TaskStart;
import io.dragline.step.DeploymentId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears of tasks alone. */
final class ToldTasks implements Journal {
    @Override
    public void chain(ChainNews news) {}

    final List<String> told = new ArrayList<>();

    @Override
    public void task(DeploymentId deployment, String task, String what, @Nullable String user) {
        told.add(what + " " + user);
    }

    @Override
    public Attempt begin(TaskStart start) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void undone(DeploymentId deployment, String element, @Nullable String server) {}

    @Override
    public void tell(DeploymentId deployment, String state, @Nullable String reason) {}
}
