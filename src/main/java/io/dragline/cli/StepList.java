package io.dragline.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps of a running deployment on standard error: a line per change, and on a terminal the running ones redrawn. */
final class StepList {
    /** A line that wraps could not be taken back. */
    private static final int COLUMNS = 76;

    private static final int NAME = 28;
    private static final int SERVER = 12;
    private static final int STATE = 11;

    private final Session session;
    private final Map<String, String> shown = new HashMap<>();
    private String state = "";
    private int redrawn;

    StepList(Session session) {
        this.session = session;
    }

    void show(Json deployment) {
        close();
        Screen screen = session.screen();
        if (!state.equals(deployment.text("state"))) {
            state = deployment.text("state");
            screen.note(heading(deployment));
        }
        List<Json> running = new ArrayList<>();
        for (Json step : deployment.get("steps")) {
            if (screen.live() && step.text("state").equals("RUNNING")) running.add(step);
            else if (changed(step)) screen.note("  " + line(step));
        }
        for (Json step : running) screen.note("  " + line(step));
        redrawn = running.size();
    }

    /** Takes back what would be redrawn. */
    void close() {
        session.screen().eraseNotes(redrawn);
        redrawn = 0;
    }

    private String heading(Json deployment) {
        String what = session.say("deployment-state", deployment.text("id"), Shown.subject(deployment), state);
        String reason = deployment.text("reason");
        boolean needsSomeone = state.equals("INCIDENT");
        return reason.isEmpty() || !needsSomeone
                ? what
                : what + ": " + reason + " " + session.say("incident-do", deployment.text("id"));
    }

    private boolean changed(Json step) {
        String now = step.text("state") + step.text("attempts");
        return !now.equals(shown.put(step.text("id"), now));
    }

    private String line(Json step) {
        Screen screen = session.screen();
        String state = step.text("state");
        boolean again = step.number("attempts", 1) > 1;
        String attempts = again ? " (" + session.say("attempt", step.text("attempts")) + ")" : "";
        String duration = Times.between(step.text("startedAt"), step.text("endedAt"));
        return pad(step.text("name"), NAME)
                + pad(step.text("server"), SERVER)
                + screen.colouredNote(Colour.ofState(state), pad(state, STATE))
                + Width.cut(duration + attempts, COLUMNS - NAME - SERVER - STATE);
    }

    private static String pad(String text, int columns) {
        String cut = Width.cut(Harmless.line(text), columns - 1);
        return cut + " ".repeat(columns - Width.of(cut));
    }
}
