package io.dragline.hook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Anything that can send HTTP: an empty body, or {@code {"revision", "branch", "files"}}, each optional. */
final class GenericDialect implements Dialect {
    @Override
    public @Nullable String doubt(Delivered delivered, String secret, Instant now) {
        return OwnSignature.doubt(delivered, secret, now);
    }

    @Override
    public Told tell(Delivered delivered) throws IOException {
        String event = delivered.headers().getOrDefault("x-dragline-event", "push");
        if (event.equals("ping")) return Told.ping(event);
        if (delivered.body().length == 0) return Told.of(event, List.of(push(null, null, null)));
        JsonNode body = Body.json(delivered);
        String revision = Body.text(body, "revision");
        if (revision != null && !revision.matches("[A-Za-z0-9._][A-Za-z0-9._/-]{0,199}"))
            throw new IOException("'revision' is none");
        return Told.of(event, List.of(push(revision, Body.text(body, "branch"), files(body.path("files")))));
    }

    private static Push push(@Nullable String revision, @Nullable String branch, @Nullable List<String> files) {
        return new Push(branch, null, null, revision, false, files, null);
    }

    private static @Nullable List<String> files(JsonNode names) {
        if (!names.isArray()) return null;
        List<String> files = new ArrayList<>();
        for (JsonNode name : names) files.add(Body.word(name));
        return List.copyOf(files);
    }

    @Override
    public @Nullable String number(Delivered delivered) {
        return delivered.header("x-dragline-delivery");
    }

    @Override
    public @Nullable String numberKey(Delivered delivered) {
        return OwnSignature.key(delivered);
    }

    /** To say the same again means: again. */
    @Override
    public boolean isBodyUnique() {
        return false;
    }
}
