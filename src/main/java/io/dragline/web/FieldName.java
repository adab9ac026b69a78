package io.dragline.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The field that a refusal is about, so that a form can show it there: our sentences begin with it. */
final class FieldName {
    /** {@code ssh.port is '0'; allowed is …}, {@code name is missing}, {@code password: a password has …}. */
    private static final Pattern BEGINNING =
            Pattern.compile("([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*)(?:: | is '| is missing\\b).*", Pattern.DOTALL);

    private FieldName() {}

    static Optional<String> of(String sentence) {
        Matcher beginning = BEGINNING.matcher(sentence);
        return beginning.matches() ? Optional.of(beginning.group(1)) : Optional.empty();
    }
}
