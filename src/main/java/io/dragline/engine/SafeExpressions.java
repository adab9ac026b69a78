package io.dragline.engine;

import java.util.HashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;

/** The last line of defence at run time: no bean can be reached from an expression. */
final class SafeExpressions extends JuelExpressionManager {
    SafeExpressions() {
        super(new HashMap<>());
    }

    @Override
    public Expression createExpression(String text) {
        if (ModelRules.isExpression(text) && !ModelRules.isSafe(text))
            throw new ProcessEngineException("expression is not allowed: " + text);
        return super.createExpression(text);
    }
}
