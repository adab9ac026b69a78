package io.dragline.user;

/** One row per change, written in the transaction of the change. */
public interface Audit {
    /**
     * @param verb such as {@code apply}, {@code deploy}, {@code secret.set}
     * @param object such as {@code shop} or {@code shop/api@prod}
     * @param detail for the reader; never a secret
     */
    void record(Caller caller, String verb, String object, String detail);
}
