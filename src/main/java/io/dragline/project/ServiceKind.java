package io.dragline.project;

/** What a service is made of. */
public enum ServiceKind {
    /** Files on the host, no container. */
    STATIC,
    /** Git or svn, compiled and made an image. */
    SOURCE,
    /** An uploaded package, made an image. */
    PACKAGE,
    /** A ready image. */
    IMAGE
}
