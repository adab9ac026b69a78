package io.dragline.server.check;

import java.util.Arrays;

/** Compares versions by their leading numbers. */
record Version(String text) implements Comparable<Version> {
    /** Distributions mend old versions and say so in theirs: {@code 20.10.24+dfsg1}, {@code 1.1.5+ds1}. */
    boolean isMaintainedByADistribution() {
        return text.matches(".*(dfsg|ds[0-9]|ubuntu|deb|\\.el[0-9]|\\.fc[0-9]).*");
    }

    @Override
    public int compareTo(Version other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        String plain = text.replaceFirst("^v", "").replaceFirst("[^0-9.].*", "");
        return Arrays.stream(plain.split("\\."))
                .filter(part -> part.matches("[0-9]{1,9}"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
