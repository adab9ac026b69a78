package io.dragline.proxy;

import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.server.Shell;
import io.dragline.server.Shells;
import io.dragline.user.Action;
import io.dragline.user.Requires;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows our files in the sites folder of a server. */
@RestController
class SitesApi {
    private final Servers servers;
    private final Shells shells;

    SitesApi(Servers servers, Shells shells) {
        this.servers = servers;
        this.shells = shells;
    }

    /**
     * @param drifted somebody changed it by hand
     * @param certificateUntil null: no certificate, or none that can be read
     */
    record Site(
            String path,
            boolean drifted,
            String text,
            @Nullable Instant certificateUntil) {}

    @GetMapping("/api/servers/{name}/sites")
    @Requires(Action.VIEW)
    List<Site> list(@PathVariable("name") String name) throws IOException, InterruptedException {
        Server server = servers.find(new ServerName(name))
                .orElseThrow(() -> new NoSuchElementException("there is no server '" + name + "'"));
        Shell shell = shells.on(server.name());
        List<Site> sites = new ArrayList<>();
        for (String file : shell.list(server.nginx().sites()).stream().sorted().toList()) {
            if (!file.equals(Places.HOST_PIECE) && !file.matches("dragline-[a-z0-9-]+\\.conf")) continue;
            String path = server.nginx().sites() + "/" + file;
            Optional<byte[]> bytes = shell.read(path);
            if (bytes.isEmpty()) continue;
            String text = new String(bytes.get(), StandardCharsets.UTF_8);
            sites.add(new Site(path, !Sealed.isIntact(text), text, until(shell, server, text)));
        }
        return sites;
    }

    private static @Nullable Instant until(Shell shell, Server server, String text)
            throws IOException, InterruptedException {
        Optional<String> file = Expiry.file(text, server.nginx().state());
        if (file.isEmpty()) return null;
        return shell.read(file.get()).flatMap(Expiry::of).orElse(null);
    }
}
