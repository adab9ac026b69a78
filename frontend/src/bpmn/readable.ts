/** Drawn smaller than this, names cannot be read. */
export const READABLE = 0.55;
