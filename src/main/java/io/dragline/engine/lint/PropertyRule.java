package io.dragline.engine.lint;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The properties that say what becomes of a step that fails. */
final class PropertyRule implements Rule {
    private static final Map<String, Pattern> PROPERTIES =
            Map.of("level", Pattern.compile("stop|warn|ignore"), "retries", Pattern.compile("[1-9]|1\\d|20"));

    @Override
    public void check(Sketch sketch, Vocabulary known, Report report) {
        for (ServiceTask task : sketch.all(ServiceTask.class))
            Sketch.extensions(task, CamundaProperties.class)
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .forEach(property -> check(task, property, report));
    }

    private static void check(ServiceTask task, CamundaProperty property, Report report) {
        String name = String.valueOf(property.getCamundaName());
        Pattern allowed = PROPERTIES.get(name);
        if (allowed == null)
            report.add(task, "unknown-property", "there is no property '" + name + "'; there are level and retries");
        else if (!allowed.matcher(String.valueOf(property.getCamundaValue())).matches())
            report.add(task, "bad-property", name + "=\"" + property.getCamundaValue() + "\" is not one of " + allowed);
        else if (name.equals("level") && !"stop".equals(property.getCamundaValue()) && mustStop(task))
            report.add(
                    task,
                    "bad-property",
                    "step " + task.getCamundaTopic() + " cannot be passed over when it fails:" + " its level is stop");
    }

    /** Going on without these would serve something broken, or nothing. */
    private static boolean mustStop(ServiceTask task) {
        return task.isForCompensation()
                || Set.of(
                                "freeze-rollout",
                                "start-replicas",
                                "publish-files",
                                "swap-upstream",
                                "settle-rollout",
                                "record-release")
                        .contains(String.valueOf(task.getCamundaTopic()));
    }
}
