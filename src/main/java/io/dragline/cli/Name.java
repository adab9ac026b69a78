package io.dragline.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** The name of a project, environment, service, server or registry. */
record Name(String value) {
    private static final Pattern PATTERN = Pattern.compile("[a-z][a-z0-9-]{0,30}");

    /** @throws TypeConversionException if it is none */
    static Name parse(String text) {
        if (PATTERN.matcher(text).matches()) return new Name(text);
        throw new TypeConversionException(
                "'" + text + "' is not a name; names begin with a letter and have up to 31 of a-z, 0-9 and '-'");
    }

    @Override
    public String toString() {
        return value;
    }
}
