package io.dragline.proxy;

/** A host name that a site answers to; a leading {@code *.} stands for any one or more labels. */
record Domain(String value) {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    Domain {
        if (value.length() > 253 || !value.matches("(\\*\\.)?" + LABEL + "(\\." + LABEL + ")*"))
            throw new IllegalArgumentException(
                    "'" + value
                            + "' is not a domain; allowed are labels of a-z, 0-9 and - joined by dots, with a leading *. if wanted");
    }

    @Override
    public String toString() {
        return value;
    }
}
