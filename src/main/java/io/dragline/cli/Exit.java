package io.dragline.cli;

/** The exit codes that scripts rely on. */
final class Exit {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG = 2;
    static final int NOT_ALLOWED = 3;
    static final int UNREACHABLE = 4;
    static final int REFUSED = 5;
    static final int STILL_RUNNING = 6;

    private Exit() {}

    /** What an HTTP status that is no success means to a script. */
    static int ofStatus(int status) {
        if (status == 401 || status == 403) return NOT_ALLOWED;
        if (status == 409 || status == 423 || status == 429) return REFUSED;
        if (status >= 502 && status <= 504) return UNREACHABLE;
        return status >= 500 ? FAILED : WRONG;
    }
}
