package io.dragline.engine;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.externaltask.LockedExternalTaskImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.springframework.stereotype.Component;

/**
 * Takes a task in the transaction that creates it, where fetching it would take another and a change of threads. Works on
 * the engine's entities (internal API), as its own fetching does.
 */
@Component
class NextTask {
    private final ProcessEngineConfigurationImpl engine;
    private final Steps steps;
    private final Drawings drawings;
    private final String node;

    NextTask(ProcessEngine engine, Steps steps, Drawings drawings, NodeName node) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.steps = steps;
        this.drawings = drawings;
        this.node = node.value();
    }

    /**
     * One of the tasks that the engine creates while this is told, locked by this node. Empty: it created none that goes
     * forward. An undo is left to be fetched, since it waits for what still runs.
     */
    Optional<Work> after(Runnable told) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            told.run();
            return created(context);
        });
    }

    private Optional<Work> created(CommandContext context) {
        DbEntityManager entities = context.getDbEntityManager();
        for (ExternalTaskEntity task : entities.getCachedEntitiesByType(ExternalTaskEntity.class)) {
            boolean created = entities.getDbEntityCache().isTransient(task) && !task.isSuspended();
            if (!created || !steps.topics().contains(task.getTopicName())) continue;
            Work work = Work.of(
                    LockedExternalTaskImpl.fromEntity(task, null, false, false, true),
                    drawings.of(task.getProcessDefinitionId()));
            if (work.isUndo()) continue;
            task.lock(node, Heart.LOCK.toMillis());
            return Optional.of(work);
        }
        return Optional.empty();
    }
}
