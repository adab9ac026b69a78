package io.dragline.proxy;

import io.dragline.server.Nginx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What every site of a server needs once, inside {@code http}. */
record HostPiece(StatePath state, int readBack, Way way) {
    static HostPiece of(Nginx nginx, Way way) {
        return new HostPiece(new StatePath(nginx.state()), nginx.readBack(), way);
    }

    String render() {
        return Sealed.seal("what all sites share", way == Way.LUA ? maps("\"\"") + lua() : maps("close"));
    }

    /**
     * With lua, upstream connections are kept; with reload they are not, since a quitting worker would cut the kept ones.
     * The second map is a constant that differs between the ways, so that a site reads the same in both.
     */
    private static String maps(String plain) {
        return "map $http_upgrade $dragline_upgrade { default upgrade; \"\" " + plain + "; }\n"
                + "map $http_upgrade $dragline_plain { default " + plain + "; }\n";
    }

    /** The pool gives up idle connections before the usual service does (Node: 5 s), so a POST never meets a closing one. */
    private String lua() {
        return """
                lua_package_path "%1$s/lua/?.lua;;";
                lua_shared_dict dragline 1m;
                init_by_lua_block { require("dragline").dir = "%1$s/routes/" }
                upstream dragline {
                  server 0.0.0.1;
                  balancer_by_lua_block { require("dragline").pick() }
                  keepalive 32;
                  keepalive_timeout 4s;
                }
                server {
                  listen 127.0.0.1:%2$d;
                  server_name dragline.invalid;
                  access_log off;
                  location = /__dragline/route { content_by_lua_block { require("dragline").show() } }
                }
                """.formatted(state, readBack);
    }

    /** The code behind it, put beside as {@code lua/dragline.lua}. */
    static String code() {
        try (InputStream in = HostPiece.class.getResourceAsStream("/proxy/dragline.lua")) {
            if (in == null) throw new IllegalStateException("proxy/dragline.lua is missing in this build");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
