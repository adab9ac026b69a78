package io.dragline.cli;

import picocli.CommandLine.TypeConversionException;

/** A service, written {@code PROJECT/SERVICE}. */
record Target(Name project, Name service) {
    /** @throws TypeConversionException if it is not written so */
    static Target parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) throw new TypeConversionException("'" + text + "' is not PROJECT/SERVICE, such as shop/api");
        return new Target(Name.parse(text.substring(0, slash)), Name.parse(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return project + "/" + service;
    }
}
