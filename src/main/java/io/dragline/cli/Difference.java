package io.dragline.cli;

/** What applying a manifest changes, one line each. */
final class Difference {
    private final Session session;

    Difference(Session session) {
        this.session = session;
    }

    void show(Json answer) {
        Screen screen = session.screen();
        String project = answer.text("project");
        if (answer.get("changes").isEmpty()) screen.line(session.say("no-changes", project));
        else screen.line(screen.coloured(Colour.BOLD, project));
        for (Json change : answer.get("changes")) screen.line(line(screen, change));
        for (Json kept : answer.get("kept")) screen.note(session.say("kept", kept.text()));
        for (Json warning : answer.get("warnings"))
            screen.note(screen.colouredNote(Colour.YELLOW, session.say("warning", warning.text())));
    }

    private static String line(Screen screen, Json change) {
        String path = change.text("path");
        String before = change.text("before");
        String after = change.text("after");
        switch (change.text("change")) {
            case "ADDED":
                return screen.coloured(Colour.GREEN, "  + " + path + ": " + after);
            case "REMOVED":
                return screen.coloured(Colour.RED, "  - " + path + ": " + before);
            default:
                return screen.coloured(Colour.YELLOW, "  ~ " + path + ": " + before + " → " + after);
        }
    }
}
