package io.dragline.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the engine is set up beyond {@code application.yml}. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {
    private final NodeName node;
    private final EndListener ends;
    private final JdbcClient db;

    EngineSettings(NodeName node, EndListener ends, JdbcClient db) {
        this.node = node;
        this.ends = ends;
        this.db = db;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // else an error that nobody draws ends the instance as if all were well
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setCustomPreVariableSerializers(new ArrayList<>(List.of(new TextListSerializer())));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(ends)));
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnforceHistoryTimeToLive(true);
        // without these hours nothing that is older is ever forgotten
        engine.setHistoryCleanupBatchWindowStartTime("03:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getJobExecutor().setLockOwner(node.value());
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration();
        UnusedSql.forget(engine.getSqlSessionFactory().getConfiguration());
        engine.getCommandExecutorTxRequired().execute((Command<Integer>) context -> freeOwnJobs());
    }

    /** What this node locked before it was killed would otherwise wait five minutes. */
    private int freeOwnJobs() {
        return db.sql(
                        "update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1 where lock_owner_ = :node")
                .param("node", node.value())
                .update();
    }
}
