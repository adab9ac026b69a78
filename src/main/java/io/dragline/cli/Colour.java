package io.dragline.cli;

/** The few colours that mean something, and nothing else. */
enum Colour {
    RED(31),
    GREEN(32),
    YELLOW(33),
    BLUE(34),
    FAINT(2),
    BOLD(1);

    private final int code;

    Colour(int code) {
        this.code = code;
    }

    String paint(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }

    /** Of a deployment, a step or a replica. */
    static Colour ofState(String state) {
        switch (state) {
            case "SUCCEEDED":
            case "COMPLETED":
            case "healthy":
            case "running":
                return GREEN;
            case "FAILED":
            case "INCIDENT":
            case "REJECTED":
            case "unhealthy":
            case "exited":
                return RED;
            case "ROLLED_BACK":
            case "ROLLING_BACK":
            case "UNDONE":
            case "CANCELLED":
                return YELLOW;
            case "SKIPPED":
                return FAINT;
            default:
                return BLUE;
        }
    }
}
