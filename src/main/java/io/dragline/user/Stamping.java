package io.dragline.user;

/** Marks what was written with the key of the data folder, which whoever writes to the database does not have. */
public interface Stamping {
    /** @param purpose of one, no stamp of another is made */
    byte[] stamp(String purpose, byte[] content);
}
