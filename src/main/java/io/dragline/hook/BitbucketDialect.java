package io.dragline.hook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bitbucket, the cloud's and the one on one's own server: {@code X-Hub-Signature}; neither tells of files. */
final class BitbucketDialect implements Dialect {
    @Override
    public @Nullable String doubt(Delivered delivered, String secret, Instant now) {
        return HubSignature.doubt(delivered, "x-hub-signature", secret);
    }

    @Override
    public Told tell(Delivered delivered) throws IOException {
        String event = delivered.headers().getOrDefault("x-event-key", "unnamed");
        if (event.equals("diagnostics:ping")) return Told.ping(event);
        List<Push> pushes = new ArrayList<>();
        if (event.equals("repo:push"))
            for (JsonNode change : Body.json(delivered).path("push").path("changes")) pushes.add(ofCloud(change));
        else if (event.equals("repo:refs_changed")) {
            JsonNode body = Body.json(delivered);
            for (JsonNode change : body.path("changes")) pushes.add(ofServer(change, Body.text(body, "date")));
        } else return Told.other(event);
        return Told.of(event, List.copyOf(pushes));
    }

    private static Push ofCloud(JsonNode change) throws IOException {
        JsonNode now = change.path("new");
        boolean deleted = !now.isObject();
        JsonNode named = deleted ? change.path("old") : now;
        boolean isTag = named.path("type").asText().contains("tag");
        String name = Body.word(named.path("name"));
        return new Push(
                isTag ? null : name,
                isTag ? name : null,
                GitPush.commit(change.path("old").path("target"), "hash"),
                deleted ? null : GitPush.commit(now.path("target"), "hash"),
                deleted,
                null,
                GitPush.time(Body.text(now.path("target"), "date")));
    }

    private static Push ofServer(JsonNode change, @Nullable String date) throws IOException {
        boolean isTag = change.path("ref").path("type").asText().equals("TAG");
        String name = Body.word(change.path("ref").path("displayId"));
        String after = GitPush.commit(change, "toHash");
        return new Push(
                isTag ? null : name,
                isTag ? name : null,
                GitPush.commit(change, "fromHash"),
                after,
                after == null,
                null,
                GitPush.time(date == null ? null : date.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")));
    }

    @Override
    public @Nullable String number(Delivered delivered) {
        String ofCloud = delivered.header("x-request-uuid");
        return ofCloud == null ? delivered.header("x-request-id") : ofCloud;
    }
}
