package io.dragline.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;

/** What a model says of its elements. */
record Drawing(Map<String, Drawn> elements) {
    /** @param undoes the element that this one is the compensation handler of */
    record Drawn(String name, @Nullable String undoes) {}

    static Drawing of(ScopeImpl process) {
        Map<String, String> undoes = new HashMap<>();
        Map<String, Drawn> elements = new HashMap<>();
        walk(process, undoes, elements);
        elements.replaceAll((id, drawn) -> new Drawn(drawn.name(), undoes.get(id)));
        return new Drawing(Map.copyOf(elements));
    }

    private static void walk(ScopeImpl scope, Map<String, String> undoes, Map<String, Drawn> elements) {
        for (ActivityImpl activity : scope.getActivities()) {
            String name = activity.getName() == null ? activity.getId() : activity.getName();
            elements.put(activity.getId(), new Drawn(name, null));
            ActivityImpl handler = activity.findCompensationHandler();
            if (handler != null) undoes.put(handler.getId(), activity.getId());
            walk(activity, undoes, elements);
        }
    }

    Drawn get(String element) {
        return elements.getOrDefault(element, new Drawn(element, null));
    }
}
