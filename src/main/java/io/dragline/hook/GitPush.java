package io.dragline.hook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The push event that GitHub, GitLab, Gitee and Gitea word alike. */
final class GitPush {
    private static final String BRANCHES = "refs/heads/";
    private static final String TAGS = "refs/tags/";

    private GitPush() {}

    static Told tell(String event, JsonNode body) throws IOException {
        String ref = Body.text(body, "ref");
        if (ref == null) throw new IOException("a push without 'ref'");
        String after = commit(body, "after");
        boolean deleted = after == null || body.path("deleted").asBoolean(false);
        return Told.of(
                event,
                List.of(new Push(
                        ref.startsWith(BRANCHES) ? ref.substring(BRANCHES.length()) : null,
                        ref.startsWith(BRANCHES) ? null : ref.startsWith(TAGS) ? ref.substring(TAGS.length()) : ref,
                        commit(body, "before"),
                        after,
                        deleted,
                        ChangedFiles.of(body),
                        at(body, after))));
    }

    /** Null for the zeros that stand for none. */
    static @Nullable String commit(JsonNode node, String field) throws IOException {
        String id = Body.text(node, field);
        if (id == null || id.matches("0+")) return null;
        if (!id.matches("[0-9a-f]{40}|[0-9a-f]{64}")) throw new IOException("'" + field + "' is no commit");
        return id;
    }

    private static @Nullable Instant at(JsonNode body, @Nullable String after) {
        JsonNode pushed = body.path("repository").path("pushed_at");
        if (pushed.isIntegralNumber()) return Instant.ofEpochSecond(pushed.longValue());
        Instant head = time(Body.text(body.path("head_commit"), "timestamp"));
        if (head != null) return head;
        for (JsonNode commit : body.path("commits"))
            if (commit.path("id").asText().equals(after)) return time(Body.text(commit, "timestamp"));
        return null;
    }

    static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException odd) {
            return null; // it only helps to tell the older of two
        }
    }
}
