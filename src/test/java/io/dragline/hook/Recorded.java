package io.dragline.hook;

import io.dragline.Hmac;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Deliveries as the providers document them; they lie in {@code src/test/resources/hooks}. */
final class Recorded {
    private Recorded() {}

    static Delivered of(String file, String... headers) {
        try (InputStream in = Recorded.class.getResourceAsStream("/hooks/" + file)) {
            return with(Objects.requireNonNull(in, file).readAllBytes(), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Delivered with(byte[] body, String... headers) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) all.put(headers[i], headers[i + 1]);
        return new Delivered(all, body);
    }

    static Delivered text(String body, String... headers) {
        return with(Hmac.bytes(body), headers);
    }
}
