package io.dragline.cli;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Host keys as the control plane sees them; to trust one is an explicit act. */
record HostKeyCheck(Session session) {
    Json of(String host, int port) {
        return session.api()
                .post(
                        Address.of("servers", "host-key"),
                        Json.object().with("host", host).with("port", port));
    }

    /** Shows the fingerprint, and what to type when it is the right one. */
    Problem unconfirmed(Name server, String host, @Nullable Integer portSaid) {
        int port = portSaid == null ? 22 : portSaid;
        Json found = of(host, port);
        String again = session.typedWords().stream().map(HostKeyCheck::quoted).collect(Collectors.joining(" "));
        String command = "dragline " + again + " --host-key " + found.text("fingerprint");
        return Problem.of(
                Exit.WRONG,
                session.say("host-key-found", host + ":" + port, found.text("fingerprint"), found.text("type"), server),
                session.say("host-key-do") + "\n  " + command);
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
