package io.dragline.secret;

/** Hides every secret that was set or revealed, in plain and in its usual encodings, before text is kept or shown. */
public interface Masking {
    String mask(String text);
}
