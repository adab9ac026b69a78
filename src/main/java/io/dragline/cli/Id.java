package io.dragline.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** What the control plane calls one deployment or token. */
record Id(String value) {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** @throws TypeConversionException if it is none */
    static Id parse(String text) {
        if (PATTERN.matcher(text).matches()) return new Id(text);
        throw new TypeConversionException("'" + text + "' is not an id; `dragline deployments` lists them");
    }

    @Override
    public String toString() {
        return value;
    }
}
