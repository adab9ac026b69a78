package io.dragline.proxy;

/** How the nginx of a server takes new endpoints. */
enum Way {
    /** The lua module reads a small file: one rename swaps, nothing reloads, no request is lost. */
    LUA,
    /** The endpoints stand in the site file: each swap reloads, which can reset a few kept-alive connections. */
    RELOAD
}
