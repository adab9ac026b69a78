package io.dragline.engine.lint;

import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Somebody can find a task that waits for a person, and can answer it. */
final class PersonRule implements Rule {
    @Override
    public void check(Sketch sketch, Vocabulary known, Report report) {
        Flows flows = new Flows(sketch.all(SequenceFlow.class));
        for (UserTask task : sketch.all(UserTask.class)) {
            if (!isCounted(task, flows)
                    && task.getCamundaCandidateGroups() == null
                    && task.getCamundaCandidateUsers() == null)
                report.add(
                        task,
                        "nobody-to-ask",
                        "name the teams or users that may answer: camunda:candidateGroups=\"ops\"; an assignee may claim it,"
                                + " and binds nobody");
            String form = task.getCamundaFormRef();
            if (form == null) report.add(task, "no-form", "name its form: camunda:formRef=\"approve-deployment\"");
            else if (!isKnown(task, form, known))
                report.add(
                        task,
                        "unknown-form",
                        "there is no form '" + form + "' in the version that it names; known, with the newest: "
                                + new TreeMap<>(known.forms()));
            if (Sketch.loop(task).isPresent())
                report.add(task, "person-in-loop", "one task for each turn of a loop cannot be answered as one");
        }
    }

    /** Its answer goes to the step that says who is asked. */
    private static boolean isCounted(UserTask task, Flows flows) {
        return flows.nexts(task).stream()
                .anyMatch(next -> next instanceof ServiceTask step && "check-approval".equals(step.getCamundaTopic()));
    }

    private static boolean isKnown(UserTask task, String form, Vocabulary known) {
        int newest = known.forms().getOrDefault(form, 0);
        if (!"version".equals(task.getCamundaFormRefBinding())) return newest > 0;
        String version = task.getCamundaFormRefVersion();
        return version != null && version.matches("[1-9]\\d{0,5}") && Integer.parseInt(version) <= newest;
    }
}
