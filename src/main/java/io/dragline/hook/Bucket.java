package io.dragline.hook;

/** Lets a burst pass, and then so many a second. */
final class Bucket {
    private final int burst;
    private final double perSecond;
    private double left;
    private long at;

    /** @param now in nanoseconds, as {@link #takes} gets it */
    Bucket(int burst, double perSecond, long now) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.left = burst;
        this.at = now;
    }

    synchronized boolean takes(long now) {
        left = Math.min(burst, left + (now - at) / 1e9 * perSecond);
        at = now;
        if (left < 1) return false;
        left--;
        return true;
    }
}
