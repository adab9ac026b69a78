package io.dragline.cli;

import java.io.PrintStream;

/** Everything that is written: lines for people, cleaned, and documents for programs. */
final class Screen {
    private final Surroundings surroundings;

    Screen(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** One line of what was asked for. */
    void line(String text) {
        print(surroundings.out(), text);
        // or `logs -f | head` would follow for ever
        if (surroundings.out().checkError()) throw Problem.of(Exit.FAILED, "Standard output is closed.", "");
    }

    /** One line of progress or advice. */
    void note(String text) {
        print(surroundings.err(), text);
    }

    /** What a program reads, exactly as it is. */
    void document(String text) {
        surroundings.out().print(text.endsWith("\n") ? text : text + "\n");
        surroundings.out().flush();
    }

    /** Where a document too long to hold is written piece by piece. */
    PrintStream stream() {
        return surroundings.out();
    }

    /** Takes the cursor so many lines up and clears what is below. */
    void eraseNotes(int lines) {
        if (lines > 0) surroundings.err().print("\u001b[" + lines + "F\u001b[J");
    }

    boolean live() {
        return surroundings.live();
    }

    boolean coloured() {
        return surroundings.coloured();
    }

    String coloured(Colour colour, String text) {
        return surroundings.coloured() ? colour.paint(text) : text;
    }

    /** Colours a note, which goes to standard error. */
    String colouredNote(Colour colour, String text) {
        return surroundings.live() ? colour.paint(text) : text;
    }

    private void print(PrintStream stream, String text) {
        stream.print(Harmless.line(text) + "\n");
        stream.flush();
    }
}
