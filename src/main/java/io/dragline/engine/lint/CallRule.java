package io.dragline.engine.lint;

import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** A model calls models that are known, and both know the same deployment and the same failure. */
final class CallRule implements Rule {
    private static final List<String> IN =
            List.of("deployment", "project", "service", "failure", "reason", "cancelled");
    private static final List<String> OUT = List.of("failure", "reason");

    @Override
    public void check(Sketch sketch, Vocabulary known, Report report) {
        for (CallActivity call : sketch.all(CallActivity.class)) {
            String called = String.valueOf(call.getCalledElement());
            if (called.equals(sketch.process().getId()))
                report.add(call, "calls-itself", "a model that calls itself never ends");
            else if (!known.models().contains(called))
                report.add(
                        call,
                        "unknown-model",
                        "there is no model '" + called + "' that can be called (those that call others cannot); known: "
                                + new TreeSet<>(known.models()));
            for (String name : IN)
                if (Sketch.extensions(call, CamundaIn.class).noneMatch(in -> name.equals(in.getCamundaTarget())))
                    report.add(
                            call,
                            "call-mapping",
                            "pass '" + name + "' on: <camunda:in source=\"" + name + "\" target=\"" + name + "\"/>");
            for (String name : OUT)
                if (Sketch.extensions(call, CamundaOut.class).noneMatch(out -> name.equals(out.getCamundaTarget())))
                    report.add(
                            call,
                            "call-mapping",
                            "take '" + name + "' back: <camunda:out source=\"" + name + "\" target=\"" + name + "\"/>");
        }
    }
}
