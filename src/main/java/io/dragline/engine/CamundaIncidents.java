package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.stereotype.Service;

/** The incidents of the embedded engine. */
@Service
class CamundaIncidents implements Incidents {
    private final ExternalTaskService tasks;
    private final RuntimeService runtime;

    CamundaIncidents(ExternalTaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public List<At> atServers() {
        return tasks.createExternalTaskQuery().noRetriesLeft().list().stream()
                .flatMap(this::at)
                .toList();
    }

    private Stream<At> at(ExternalTask task) {
        try {
            Map<String, Object> known = runtime.getVariables(task.getExecutionId(), List.of("deployment", "server"));
            Object deployment = known.get("deployment");
            Object server = known.get("server");
            return deployment == null || server == null
                    ? Stream.empty()
                    : Stream.of(new At(new DeploymentId(deployment.toString()), server.toString()));
        } catch (NullValueException ended) { // between one question and the next
            return Stream.empty();
        }
    }
}
