package io.dragline.server;

import java.util.List;

/** What a server must be like before it is stored; every refusal names the key and what is allowed. */
final class ServerRules {
    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:.]{2,45}";
    private static final String ACCOUNT = "[A-Za-z_][A-Za-z0-9_.-]{0,31}";
    private static final String FINGERPRINT = "SHA256:[A-Za-z0-9+/]{43}";
    /** Narrow, since some go into nginx's configuration. */
    private static final String PATH = "(/(?!\\.\\.?(/|$))[A-Za-z0-9._@+-]+)+";

    private ServerRules() {}

    static void check(Server server) {
        Ssh ssh = server.ssh();
        if (ssh != null) checkSsh(ssh);
        else if (!server.name().equals(ServerName.LOCAL))
            throw new IllegalArgumentException("ssh is missing; only 'local' is reached without it, so say"
                    + " ssh: {host, user, key} for server '" + server.name() + "'");
        matches("address", server.address(), HOST, "a host name or an IP address");
        matches("socket", server.socket(), PATH, "an absolute path such as /var/run/docker.sock");
        matches("buildUser", server.buildUser(), ACCOUNT, "an account's name");
        if (server.roles().isEmpty()) throw refused("roles", "[]", "at least one of RUN, BUILD, PROXY, REGISTRY");
        String disabled = server.disabled();
        if (disabled != null && (disabled.isBlank() || disabled.length() > 200))
            throw refused("disabled", disabled, "null, or the reason in up to 200 characters");
        checkNginx(server.nginx());
    }

    private static void checkSsh(Ssh ssh) {
        matches("ssh.host", ssh.host(), HOST, "a host name or an IP address");
        port("ssh.port", ssh.port());
        matches("ssh.user", ssh.user(), ACCOUNT, "an account's name");
        matches("ssh.hostKey", ssh.hostKey(), FINGERPRINT, "a fingerprint as ssh-keygen -l prints it, SHA256:…");
        if ((ssh.key() == null) == (ssh.password() == null))
            throw new IllegalArgumentException(
                    "ssh: exactly one of key and password names the secret to sign in with; a key is better");
    }

    private static void checkNginx(Nginx nginx) {
        matches("nginx.sites", nginx.sites(), PATH, "an absolute path such as /etc/nginx/conf.d");
        matches("nginx.state", nginx.state(), PATH, "an absolute path such as /var/lib/dragline");
        words("nginx.test", nginx.test());
        words("nginx.reload", nginx.reload());
        port("nginx.readBack", nginx.readBack());
    }

    private static void words(String key, List<String> words) {
        String allowed = "an argument list such as [\"nginx\", \"-t\"]";
        if (words.isEmpty()
                || words.get(0).startsWith("-")
                || words.stream()
                        .anyMatch(word -> word.isEmpty() || word.chars().anyMatch(Character::isISOControl)))
            throw refused(key, String.join(" ", words), allowed);
    }

    static void host(String host, int port) {
        matches("host", host, HOST, "a host name or an IP address");
        port("port", port);
    }

    private static void port(String key, int port) {
        if (port < 1 || port > 65_535) throw refused(key, "" + port, "a port, 1 to 65535");
    }

    private static void matches(String key, String value, String pattern, String allowed) {
        if (!value.matches(pattern)) throw refused(key, value, allowed);
    }

    private static IllegalArgumentException refused(String key, String value, String allowed) {
        return new IllegalArgumentException(key + " is '" + value + "'; allowed is " + allowed);
    }
}
