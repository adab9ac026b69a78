package io.dragline.engine.lint;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Timers wait a stated time, once; what repeats is a chain. */
final class TimeRule implements Rule {
    private static final Duration LONGEST = Duration.ofDays(30);
    /** Which step sets it. */
    private static final Map<String, String> SAID =
            Map.of("${opensIn}", "check-window", "${closesIn}", "check-window", "${expiresIn}", "check-approval");

    @Override
    public void check(Sketch sketch, Vocabulary known, Report report) {
        for (TimerEventDefinition timer : sketch.all(TimerEventDefinition.class)) {
            BaseElement event = (BaseElement) timer.getParentElement();
            if (timer.getTimeCycle() != null)
                report.add(event, "timer-cycle", "what repeats is a chain with its own timer, not a model");
            else if (timer.getTimeDuration() == null)
                report.add(event, "bad-timer", "say how long it waits: a duration such as PT10M");
            else if (saidByStep(timer, sketch)) continue;
            else if (!fits(timer.getTimeDuration().getTextContent().trim()))
                report.add(
                        event,
                        "bad-timer",
                        "'" + timer.getTimeDuration().getTextContent().trim()
                                + "' is not a duration between PT1S and P30D, such as PT10M");
        }
    }

    /** Until a window opens, or ends; until nobody is asked any more. */
    private static boolean saidByStep(TimerEventDefinition timer, Sketch sketch) {
        String step = SAID.get(timer.getTimeDuration().getTextContent().trim());
        return step != null && sketch.forward().stream().anyMatch(task -> step.equals(task.getCamundaTopic()));
    }

    private static boolean fits(String text) {
        try {
            Duration duration = Duration.parse(text);
            return duration.compareTo(Duration.ofSeconds(1)) >= 0 && duration.compareTo(LONGEST) <= 0;
        } catch (DateTimeException no) {
            return false;
        }
    }
}
