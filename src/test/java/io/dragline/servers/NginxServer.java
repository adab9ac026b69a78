package io.dragline.servers;

import io.dragline.server.Nginx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A real nginx with a folder of its own; as root its workers run as www-data. */
public final class NginxServer implements AutoCloseable {
    private final Path folder;
    private final int readBack = Program.freePort();
    private final int port = Program.freePort();
    private Program program;

    private NginxServer(Path folder) {
        this.folder = folder;
        this.program = run();
    }

    public static NginxServer start() {
        return start(true);
    }

    /** @param lua whether the main file loads the module */
    public static NginxServer start(boolean lua) {
        try {
            Path folder = Files.createTempDirectory("dragline-nginx");
            // workers must get through to what is below
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            for (String name : List.of("sites", "state", "temp", "modules"))
                Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve("modules/lua.conf"), lua ? MODULES : "");
            Files.writeString(folder.resolve("nginx.conf"), MAIN.formatted(isRoot() ? "user www-data;" : "", folder));
            return new NginxServer(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if the module had been installed; it is there from the next start on. */
    public void loadLua() throws IOException {
        Files.writeString(folder.resolve("modules/lua.conf"), MODULES);
    }

    private static final String MODULES = """
            load_module /usr/lib/nginx/modules/ndk_http_module.so;
            load_module /usr/lib/nginx/modules/ngx_http_lua_module.so;
            """;

    private static final String MAIN = """
            %1$s
            include modules/*.conf;
            worker_processes 2;
            pid %2$s/nginx.pid;
            error_log %2$s/error.log warn;
            worker_shutdown_timeout 30s;
            events { worker_connections 1024; }
            http {
              access_log off;
              keepalive_requests 100000;
              client_body_temp_path %2$s/temp/body;
              proxy_temp_path %2$s/temp/proxy;
              fastcgi_temp_path %2$s/temp/fastcgi;
              uwsgi_temp_path %2$s/temp/uwsgi;
              scgi_temp_path %2$s/temp/scgi;
              include sites/*.conf;
            }
            """;

    private Program run() {
        Program started = Program.start(folder, List.of("nginx", "-c", folder + "/nginx.conf", "-g", "daemon off;"));
        return started.answers("nginx", () -> Files.size(folder.resolve("nginx.pid")) > 1);
    }

    /** Ends the program; the folder stays. */
    public void stop() {
        program.close();
    }

    /** As {@code kill -9} of the master and all its workers. */
    public void kill() {
        program.kill();
    }

    public void startAgain() {
        try {
            Files.deleteIfExists(folder.resolve("nginx.pid")); // one that was killed left it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        program = run();
    }

    /** Other ones after every reload. */
    public Set<Long> workers() {
        return program.children();
    }

    /** How Dragline reaches it. */
    public Nginx nginx() {
        return new Nginx(
                folder + "/sites",
                folder + "/state",
                List.of("nginx", "-t", "-c", folder + "/nginx.conf"),
                List.of("nginx", "-s", "reload", "-c", folder + "/nginx.conf"),
                readBack);
    }

    /** A free port for sites. */
    public int port() {
        return port;
    }

    public Path folder() {
        return folder;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public String errors() {
        try {
            return Files.readString(folder.resolve("error.log"));
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
