package io.dragline.server;

/** One shell per server, kept warm. */
public interface Shells {
    Shell on(ServerName server);
}
