package io.dragline;

/** The control plane does not start; its message is the sentence that the person reads. */
class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    static final int WRONG_WORDS = 2;
    static final int FAILED = 1;

    private final int exitCode;

    Refused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
