package io.dragline.proxy;

import io.dragline.server.ServerName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Finds out by loading it whether a server's nginx has lua; what its distribution has is no proof. */
@Component
class Ways {
    private static final List<String> MODULES =
            List.of("load_module modules/ndk_http_module.so;", "load_module modules/ngx_http_lua_module.so;");
    private static final String HOW = "each swap then reloads nginx, which can reset a few kept-alive connections";

    /** The modules with which lua was found to load; it need not be tried again while nginx loads the same ones. */
    private final Map<ServerName, List<String>> loading = new ConcurrentHashMap<>();

    /** Asked anew by every deployment, and only once by each: a second run goes the way of the first. */
    Way of(Machine machine, SiteFolder folder, Undo undo) throws IOException, InterruptedException {
        Optional<Way> begun = undo.way();
        return begun.isPresent() ? begun.get() : found(machine, folder);
    }

    private Way found(Machine machine, SiteFolder folder) throws IOException, InterruptedException {
        List<String> modules = folder.dump().loadedModules();
        if (modules.equals(loading.get(machine.server().name()))) return Way.LUA;
        if (loads(machine, modules)) {
            loading.put(machine.server().name(), modules);
            return Way.LUA;
        }
        boolean installed = modules.stream().noneMatch(m -> m.contains("http_lua")) && loads(machine, MODULES);
        machine.log()
                .note(
                        installed
                                ? "nginx on server " + machine.server().name()
                                        + " has the lua module but does not load it: " + HOW
                                        + "; put at the top of its main file: " + String.join(" ", MODULES)
                                : "nginx on server " + machine.server().name() + " has no lua module: " + HOW
                                        + "; on Debian: apt-get install libnginx-mod-http-lua");
        return Way.RELOAD;
    }

    private static boolean loads(Machine machine, List<String> modules) throws IOException, InterruptedException {
        StatePath folder = machine.places().scratch("lua");
        StatePath main = folder.in("nginx.conf");
        String text = String.join("\n", modules) + "\npid " + folder + "/pid;\nerror_log stderr;\nevents { }\n"
                + "http { access_log off; init_by_lua_block { require \"ngx.balancer\" } }\n";
        try {
            machine.shell().put(main.value(), text.getBytes(StandardCharsets.US_ASCII), 0644);
            return machine.run(new NginxWords(machine.server()).test(main.value()))
                            .exit()
                    == 0;
        } finally {
            machine.removeFolder(folder);
        }
    }
}
