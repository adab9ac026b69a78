package io.dragline.hook;

/** What became of a delivery. */
enum Verdict {
    /** Accepted; its deployment is being started. */
    PENDING,
    STARTED,
    /** A deployment that waited already takes its commit, or a newer one. */
    JOINED,
    IGNORED,
    DUPLICATE,
    /** Authentic, but its deployment cannot be now; it may come again. */
    REFUSED,
    /** Not authentic, or not readable. */
    REJECTED
}
