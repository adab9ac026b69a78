package io.dragline.server.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether this nginx can run lua: tried by loading, in a folder of its own, since no list of distributions is right. */
record LuaProbe(List<String> program, String build, String state) {
    private static final Pattern MODULES = Pattern.compile("--modules-path=(\\S+)");

    Finding look(Machine machine) throws IOException, InterruptedException {
        Matcher path = MODULES.matcher(build);
        String modules = path.find() ? path.group(1) : "/usr/lib/nginx/modules";
        String loading = "load_module " + modules + "/ndk_http_module.so;\nload_module " + modules
                + "/ngx_http_lua_module.so;\n";
        Machine.Answer asModule = load(machine, loading);
        boolean usable = asModule.ok() || load(machine, "").ok();
        return Finding.of(
                "nginx can change endpoints without a reload",
                usable,
                usable ? "its lua module loads" : asModule.firstLine(),
                "install the lua module: apt-get install libnginx-mod-http-lua;"
                        + " without it a deploy reloads nginx, which can lose a few requests under load");
    }

    private Machine.Answer load(Machine machine, String modules) throws IOException, InterruptedException {
        // sudo allows copies below the state folder only; else nothing is made where nothing was
        String folder = (program.size() > 1 ? state + "/scratch" : "/tmp") + "/dragline-check-" + UUID.randomUUID();
        String conf = folder + "/nginx.conf";
        String text = modules + "pid " + folder + "/pid;\nerror_log stderr;\nevents {}\n"
                + "http { access_log off; init_by_lua_block { require \"ngx.balancer\" } }\n";
        try {
            machine.shell().put(conf, text.getBytes(StandardCharsets.UTF_8), 0600);
            return machine.run(NginxInspection.with(program, "-t", "-c", conf));
        } finally {
            machine.run("rm", "-r", "-f", "--", folder);
        }
    }
}
