package io.dragline.notice;

import java.io.IOException;

/** Knows one kind of receiver. */
interface Sender {
    ChannelKind kind();

    /**
     * Hands it over, once.
     *
     * @return what came back, in a few words
     * @throws IOException it was not taken, or nobody knows
     */
    String send(Target target, Message message) throws IOException;
}
