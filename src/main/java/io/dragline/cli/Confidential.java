package io.dragline.cli;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads passwords and secrets: never from the command line, never echoed. */
final class Confidential {
    private final Session session;

    Confidential(Session session) {
        this.session = session;
    }

    /** A password from the given variable, from a terminal, or from standard input if that is asked for. */
    String password(String variable, boolean fromStandardInput, String prompt) {
        if (fromStandardInput) return required(standardInput());
        String password = session.surroundings().variable(variable);
        if (!password.isEmpty()) return password;
        if (hasTerminal()) return required(ask(prompt));
        throw Problem.of(Exit.WRONG, session.say("no-password"), session.say("no-password-do", variable));
    }

    /** A secret's value: typed at a terminal, else all of standard input. */
    String value(String prompt) {
        return required(hasTerminal() ? ask(prompt) : standardInput());
    }

    private boolean hasTerminal() {
        return session.surroundings().in() == System.in && System.console() != null;
    }

    private static String ask(String prompt) {
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s: ", prompt);
        return typed == null ? "" : new String(typed);
    }

    /** One line loses its line end, as {@code echo} adds it; several lines, such as a key, are kept as they are. */
    private String standardInput() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            session.surroundings().in().transferTo(bytes);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
            if (line.endsWith("\r")) line = line.substring(0, line.length() - 1);
            return line.contains("\n") ? text : line;
        } catch (CharacterCodingException e) {
            throw Problem.of(Exit.WRONG, session.say("not-text"), session.say("not-text-do"));
        } catch (IOException e) {
            throw Problem.of(Exit.WRONG, session.say("no-input"), String.valueOf(e.getMessage()));
        }
    }

    private String required(String value) {
        if (value.isEmpty()) throw Problem.of(Exit.WRONG, session.say("empty-value"), session.say("empty-value-do"));
        return value;
    }
}
