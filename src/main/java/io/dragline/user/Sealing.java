package io.dragline.user;

/** Encrypts what a dump of the database must not tell; bound to its owner, so that swapped rows do not open. */
public interface Sealing {
    String seal(String owner, String text);

    String open(String owner, String sealed);
}
