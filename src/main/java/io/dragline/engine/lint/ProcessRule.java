package io.dragline.engine.lint;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** One executable process with a key, a life of its history, and one start that only a deployment can use. */
final class ProcessRule implements Rule {
    @Override
    public void check(Sketch sketch, Vocabulary known, Report report) {
        List<Process> processes = sketch.all(Process.class);
        if (processes.size() != 1)
            report.add(null, "one-process", "a model holds one process; this one holds " + processes.size());
        for (Process process : processes) check(process, report);
    }

    private static void check(Process process, Report report) {
        if (!process.isExecutable())
            report.add(process, "not-executable", "set isExecutable=\"true\", or no engine will run it");
        if (process.getId() == null || !process.getId().matches("[a-z][a-z0-9-]{1,60}"))
            report.add(
                    process,
                    "bad-key",
                    "the process id is its key: small letters, digits and dashes, such as deploy-slowly");
        if (process.getCamundaHistoryTimeToLiveString() == null)
            report.add(
                    process,
                    "no-history-time-to-live",
                    "say how long its history is kept: camunda:historyTimeToLive=\"P180D\"");
        List<StartEvent> starts = List.copyOf(process.getChildElementsByType(StartEvent.class));
        if (starts.size() != 1)
            report.add(process, "one-start", "a process has one start event; this one has " + starts.size());
        for (StartEvent start : starts)
            if (!start.getEventDefinitions().isEmpty())
                report.add(
                        start,
                        "starts-by-itself",
                        "only a deployment starts a process; take the timer, message or other trigger off");
    }
}
