package io.dragline.engine;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out one engine house for all classes of a run, since each takes seconds to open; every test finds it as new. */
final class SharedHouse implements ParameterResolver, BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext test) {
        house(test).reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == EngineHouse.class;
    }

    @Override
    public EngineHouse resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return house(test);
    }

    private static EngineHouse house(ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(EngineHouse.class, type -> new EngineHouse(), EngineHouse.class);
    }
}
