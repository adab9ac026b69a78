package io.dragline.cli;

import java.io.IOException;

/** Ends a command with a readable sentence and an exit code. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exit;
    private final int status;
    private final String title;
    private final String detail;

    private boolean asksForCode;

    private Problem(int exit, int status, String title, String detail) {
        super(title + ": " + detail);
        this.exit = exit;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    static Problem of(int exit, String title, String detail) {
        return new Problem(exit, 0, title, detail);
    }

    /** What the control plane answered, preferably as problem details. */
    static Problem answered(int status, String body) {
        try {
            Json json = Json.parse(body);
            if (json.isObject() && !json.text("title").isEmpty()) {
                Problem problem = new Problem(Exit.ofStatus(status), status, json.text("title"), details(json));
                problem.asksForCode = json.isTrue("secondFactor");
                return problem;
            }
        } catch (IOException notJson) {
            // told below with the status alone
        }
        return new Problem(Exit.ofStatus(status), status, "HTTP " + status, "the control plane gave no reason");
    }

    private static String details(Json json) {
        StringBuilder text = new StringBuilder(json.text("detail"));
        for (Json error : json.get("errors")) text.append('\n').append(error.text());
        return text.toString().strip();
    }

    /** The same, with the place where it was found. */
    Problem in(String place) {
        return new Problem(exit, status, place + ": " + title, detail);
    }

    /** Whether the password was right, and the code of a second factor is missing. */
    boolean asksForCode() {
        return asksForCode;
    }

    int exit() {
        return exit;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }

    Json json() {
        return Json.object().with("title", title).with("detail", detail).with("status", status == 0 ? null : status);
    }
}
