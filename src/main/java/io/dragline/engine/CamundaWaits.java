package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers of the embedded engine, by the variables that the step before them set. */
@Component
class CamundaWaits implements Waits {
    private static final Logger LOG = LoggerFactory.getLogger(CamundaWaits.class);
    private static final String OPENS = "opensAt";
    private static final String CLOSES = "closesAt";

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Cancellation cancellation;
    private final StepRuns runs;
    /** Also of one that has just committed, and would take no more. */
    private final TransactionTemplate own;

    CamundaWaits(
            RuntimeService runtime,
            ManagementService jobs,
            Cancellation cancellation,
            StepRuns runs,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.cancellation = cancellation;
        this.runs = runs;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<Wait> held() {
        return with(OPENS);
    }

    @Override
    public List<Wait> limited() {
        return with(CLOSES);
    }

    private List<Wait> with(String name) {
        List<Wait> waits = new ArrayList<>();
        for (VariableInstance variable :
                runtime.createVariableInstanceQuery().variableName(name).list())
            if (variable.getValue() instanceof String until)
                waitOf(variable.getProcessInstanceId(), Instant.parse(until)).ifPresent(waits::add);
        return waits;
    }

    private Optional<Wait> waitOf(String instance, Instant until) {
        ProcessInstance found =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        if (found == null || found.getBusinessKey() == null) return Optional.empty();
        try {
            boolean cancelled = Boolean.TRUE.equals(runtime.getVariable(instance, Cancellation.ASKED));
            return Optional.of(new Wait(new DeploymentId(found.getBusinessKey()), until, cancelled));
        } catch (NullValueException ended) { // between one question and the next
            return Optional.empty();
        }
    }

    @Override
    public void wake(DeploymentId deployment) {
        for (Job job : instance(deployment).map(this::timers).orElse(List.of())) {
            try {
                own.executeWithoutResult(status -> jobs.executeJob(job.getId()));
            } catch (NullValueException | OptimisticLockingException fired) { // by itself, just now
                LOG.debug("the timer of deployment {} fired by itself", deployment);
            }
        }
    }

    /** Drawn between two steps; not those that watch a step or a scope. */
    private List<Job> timers(ProcessInstance instance) {
        return jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                .filter(job -> TimerCatchIntermediateEventJobHandler.TYPE.equals(jobs.createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getJobType()))
                .toList();
    }

    @Override
    public void giveUp(DeploymentId deployment, String why) {
        instance(deployment)
                .filter(instance -> cancellation.askOverdue(instance.getId(), why))
                .ifPresent(instance -> runs.interrupt(deployment));
    }

    private Optional<ProcessInstance> instance(DeploymentId deployment) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(deployment.value())
                .singleResult());
    }
}
