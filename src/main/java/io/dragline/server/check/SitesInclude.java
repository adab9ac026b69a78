package io.dragline.server.check;

import io.dragline.server.Nginx;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether nginx reads the folder into which sites are written. */
record SitesInclude(Nginx nginx) {
    private static final Pattern FILE = Pattern.compile("(?m)^# configuration file (/.*):$");
    private static final Pattern INCLUDE = Pattern.compile("(?m)^[^#\\n]*\\binclude\\s+[\"']?([^\"';\\s]+)[\"']?\\s*;");

    Finding look(Machine machine) throws IOException, InterruptedException {
        String what = "nginx reads " + nginx.sites();
        List<String> dump = nginx.test().stream()
                .map(word -> word.equals("-t") ? "-T" : word)
                .toList();
        Machine.Answer answer = machine.run(dump);
        if (!answer.ok())
            return Finding.bad(what, "cannot be told until nginx accepts its configuration", "mend that first");
        Matcher file = FILE.matcher(answer.text());
        String main = file.find() ? file.group(1) : "/etc/nginx/nginx.conf";
        String prefix = main.substring(0, main.lastIndexOf('/') + 1);
        boolean included = INCLUDE.matcher(answer.text())
                .results()
                .map(include -> include.group(1))
                .map(path -> path.startsWith("/") ? path : prefix + path)
                .anyMatch(path -> path.equals(nginx.sites() + "/*.conf") || path.equals(nginx.sites() + "/*"));
        return Finding.of(
                what,
                included,
                included ? "included by " + main : "no include of it in " + main,
                "add to the http block of " + main + ": include " + nginx.sites() + "/*.conf;");
    }
}
