package io.dragline.engine;

import io.dragline.engine.lint.Fault;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses every model that could run anything but our own steps, shipped or drawn by a user. */
@Component
@Order(Integer.MAX_VALUE)
class ModelGuard extends AbstractProcessEnginePlugin {
    private final ModelRules rules;

    ModelGuard(Steps steps) {
        this.rules = new ModelRules(steps.topics());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableXxeProcessing(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDmnEnabled(false);
        engine.setDmnFeelEnableLegacyBehavior(true); // the other FEEL engine is Scala: 300 classes even when unused
        engine.setCmmnEnabled(false);
        engine.setExpressionManager(new SafeExpressions());
        engine.setBpmnParseFactory(factory(fault -> {})); // who deploys is told by the engine's exception
    }

    /** The parser by which a model is let in. */
    DefaultBpmnParseFactory factory(Consumer<Fault> told) {
        return new DefaultBpmnParseFactory() {
            @Override
            public BpmnParse createBpmnParse(BpmnParser parser) {
                return new GuardedParse(parser, rules, told);
            }
        };
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setScriptFactory(new NoScripts());
    }
}
