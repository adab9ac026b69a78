package io.dragline.proxy;

/** The text of a location. */
final class LocationText {
    private LocationText() {}

    /** {@code disable_symlinks} keeps a link inside a bundle from leading out of it. */
    static String files(Location location, StatePath root) {
        RoutePath path = location.path();
        String place = path.value().equals("/") ? "root " + root : "alias " + root + "/";
        String moved = path.isFolder() ? "" : "  location = " + path + " { return 301 " + path.folder() + "; }\n";
        return moved + "  location " + path.folder() + " {\n    " + place + ";\n    disable_symlinks on from=" + root
                + ";\n    index index.html;\n    try_files $uri $uri/ =404;\n  }\n";
    }

    static String lua(Location location, RouteName route) {
        return proxied(location, "    set $dragline_route " + route + ";\n", "dragline");
    }

    static String upstream(Location location, String upstream, boolean empty) {
        return empty ? "  location " + location.path() + " { return 503; }\n" : proxied(location, "", upstream);
    }

    private static String proxied(Location location, String before, String upstream) {
        RoutePath path = location.path();
        String body = " {\n" + before + "    proxy_pass http://" + upstream + (location.strip() ? "/" : "") + ";\n"
                + headers(location.websocket()) + "  }\n";
        // without the exact twin, /api with strip would also take /apis
        return path.isFolder()
                ? "  location " + path + body
                : "  location = " + path + body + "  location " + path.folder() + body;
    }

    /** POST is never sent twice: {@code non_idempotent} must not be added. */
    private static String headers(boolean websocket) {
        return "    proxy_http_version 1.1;\n"
                + "    proxy_set_header Host $http_host;\n"
                + "    proxy_set_header X-Real-IP $remote_addr;\n"
                + "    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n"
                + "    proxy_set_header X-Forwarded-Proto $scheme;\n"
                + "    proxy_set_header X-Forwarded-Host $http_host;\n"
                + "    proxy_set_header X-Forwarded-Port $server_port;\n"
                + (websocket
                        ? "    proxy_set_header Upgrade $http_upgrade;\n"
                                + "    proxy_set_header Connection $dragline_upgrade;\n"
                                + "    proxy_read_timeout 1h;\n    proxy_send_timeout 1h;\n"
                        : "    proxy_set_header Connection $dragline_plain;\n")
                + "    proxy_connect_timeout 1s;\n"
                + "    proxy_next_upstream error timeout;\n"
                + "    proxy_next_upstream_tries 3;\n";
    }
}
