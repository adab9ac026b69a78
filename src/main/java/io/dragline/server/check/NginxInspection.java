package io.dragline.server.check;

import io.dragline.server.Nginx;
import io.dragline.server.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The nginx: present, its configuration right, our sites read, endpoints changeable without a reload. */
final class NginxInspection implements Inspection {
    private static final Pattern PLACE = Pattern.compile("nginx: \\[emerg\\] (.*) in (/\\S+:[0-9]+)");

    @Override
    public String what() {
        return "nginx";
    }

    @Override
    public List<Finding> look(Machine machine) throws IOException, InterruptedException {
        if (!machine.server().roles().contains(Role.PROXY)) return List.of();
        Nginx nginx = machine.server().nginx();
        List<String> program = program(nginx);
        NginxRights rights = new NginxRights(nginx, program, machine.account());
        Machine.Answer build = machine.run(with(program, "-V"));
        if (!build.ok()) return List.of(Finding.bad("nginx is there", build.text(), missing(machine, build, rights)));
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.good("nginx is there", build.firstLine()));
        findings.add(test(machine, nginx));
        List<Finding> allowed = rights.look(machine);
        findings.addAll(allowed);
        findings.add(new SitesInclude(nginx).look(machine));
        if (allowed.stream().allMatch(Finding::ok))
            findings.add(new LuaProbe(program, build.text(), nginx.state()).look(machine));
        findings.addAll(Disk.of(
                machine, "disk of the proxy", nginx.state(), "make room there: while it is full, no route can change"));
        return findings;
    }

    private static Finding test(Machine machine, Nginx nginx) throws IOException, InterruptedException {
        Machine.Answer test = machine.run(nginx.test());
        Matcher place = PLACE.matcher(test.text());
        String found = place.find() ? place.group(2) + ": " + place.group(1) : test.text();
        return Finding.of(
                "nginx accepts its configuration",
                test.ok(),
                test.ok() ? String.join(" ", nginx.test()) + " is content" : found,
                test.text().contains("Permission denied")
                        ? "the account may not look after nginx; sign in as root, or " + NginxRights.bySudo(machine)
                        : "mend that line by hand; until then nothing is deployed to this proxy");
    }

    private static String missing(Machine machine, Machine.Answer build, NginxRights rights)
            throws IOException, InterruptedException {
        String install = "apt-get install nginx libnginx-mod-http-lua";
        if (build.text().matches("(?s)sudo: .*password.*")) return rights.sudoers();
        if (ContainerInspection.applies(machine)) return ContainerInspection.mend(machine);
        boolean plain = rights.program().size() == 1 && !machine.account().equals("root");
        return install + (plain ? "; if it is there, " + NginxRights.bySudo(machine) : "");
    }

    /** The words up to the program: {@code sudo -n nginx} of {@code sudo -n nginx -t}. */
    static List<String> program(Nginx nginx) {
        for (int i = 0; i < nginx.test().size(); i++) {
            if (nginx.test().get(i).matches("(.*/)?(nginx|openresty)"))
                return nginx.test().subList(0, i + 1);
        }
        return List.of("nginx");
    }

    static List<String> with(List<String> program, String... words) {
        List<String> all = new ArrayList<>(program);
        all.addAll(List.of(words));
        return all;
    }
}
