package io.dragline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The other end of a connection, which gives back what it gets. */
final class Echo {
    private Echo() {}

    /** Takes one connection and answers it. */
    interface Answer {
        void give() throws IOException;
    }

    static void with(Answer answer) {
        Thread thread = new Thread(() -> {
            try {
                answer.give();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    static void assertComesBack(ByteStreams streams) throws IOException {
        streams.out().write("hello".getBytes(StandardCharsets.UTF_8));
        streams.out().flush();
        streams.closeOutput();
        assertThat(streams.in().readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
    }
}
