package io.dragline.hook;

import io.dragline.Hmac;
import io.dragline.servers.ControlPlane;
import io.dragline.servers.ControlPlane.Answer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Delivers to a hook as its provider would, signed by a secret. */
public final class Sender {
    public static final String SECRET = "It's a Secret to Everybody";

    private final ControlPlane plane;
    private final String path;
    private final String secret;

    public Sender(ControlPlane plane, String path, String secret) {
        this.plane = plane;
        this.path = path;
        this.secret = secret;
    }

    /** A push of GitHub. */
    public Answer push(String number, String body) {
        return github("push", number, "application/json", body);
    }

    public Answer github(String event, String number, String type, String body) {
        return plane.call("POST", path, null, type, body, githubHeaders(event, number, body));
    }

    public Map<String, String> githubHeaders(String event, String number, String body) {
        return Map.of(
                "X-GitHub-Event",
                event,
                "X-GitHub-Delivery",
                number,
                "X-Hub-Signature-256",
                "sha256=" + Hmac.hex(secret, Hmac.bytes(body)));
    }

    /** By the scheme for senders that have none. */
    public Answer stamped(String type, String body, Map<String, String> more) {
        long now = Clock.systemUTC().instant().getEpochSecond();
        Map<String, String> headers = new HashMap<>(more);
        headers.put(
                "X-Dragline-Signature",
                "t=" + now + ",v1=" + Hmac.hex(secret, Hmac.bytes(now + "."), Hmac.bytes(body)));
        return plane.call("POST", path, null, type, body, headers);
    }

    /** A commit on a branch, as GitHub tells it. */
    public static String commit(String branch, String before, String after, long second, String... files) {
        String list = files.length == 0 ? "" : "\"" + String.join("\", \"", files) + "\"";
        return """
                {"ref": "refs/heads/%s", "before": "%s", "after": "%s", "deleted": false, "forced": false,
                 "repository": {"pushed_at": %d},
                 "commits": [{"id": "%s", "added": [%s], "modified": [], "removed": []}]}
                """.formatted(branch, before, after, second, after, list);
    }
}
