package io.dragline.cli;

/** The commands that a deployment would run. */
final class PlanView {
    private PlanView() {}

    static int show(Session session, Json request) {
        Json plan = session.api().post(Address.of("deployments", "plan"), request.with("trigger", "cli"));
        return session.answer(plan, () -> {
            for (Json step : plan.get("steps")) show(session.screen(), step);
            for (Json warning : plan.get("warnings")) session.screen().note(session.say("warning", warning.text()));
            session.screen().note(session.say("plan-only"));
        });
    }

    private static void show(Screen screen, Json step) {
        String server = step.text("server");
        screen.line(screen.coloured(Colour.BOLD, step.text("name")) + (server.isEmpty() ? "" : " (" + server + ")"));
        for (Json note : step.get("notes")) screen.line("    # " + note.text());
        for (Json command : step.get("commands")) command.text().lines().forEach(line -> screen.line("    " + line));
    }
}
