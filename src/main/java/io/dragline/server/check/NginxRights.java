package io.dragline.server.check;

import io.dragline.server.Nginx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whether the account may do to nginx what a deployment does: write its two folders, test a copy, make it reload. */
record NginxRights(Nginx nginx, List<String> program, String account) {
    private static final List<String> SUDO = List.of("sudo", "-n");

    List<Finding> look(Machine machine) throws IOException, InterruptedException {
        boolean root = machine.run("id", "-u").firstLine().equals("0");
        List<Finding> findings = new ArrayList<>();
        findings.add(writable(machine, "account may write nginx's sites", nginx.sites(), nginx.sites()));
        findings.add(writable(machine, "account may write nginx's state", nginx.state(), nearest(machine)));
        findings.add(testCopy(machine, root));
        findings.add(reload(machine, root));
        return findings;
    }

    /** What holds the state folder, when that is still to be made. */
    private String nearest(Machine machine) throws IOException, InterruptedException {
        String folder = nginx.state();
        while (folder.length() > 1 && !machine.run("test", "-e", folder).ok())
            folder = folder.substring(0, Math.max(1, folder.lastIndexOf('/')));
        return folder;
    }

    private Finding writable(Machine machine, String what, String folder, String tested)
            throws IOException, InterruptedException {
        boolean may = machine.run("test", "-d", tested).ok()
                && machine.run("test", "-w", tested).ok();
        return Finding.of(
                what,
                may,
                may ? account + ", " + folder : account + " may not write " + tested,
                "as root: install -d -o " + account + " " + folder);
    }

    private Finding testCopy(Machine machine, boolean root) throws IOException, InterruptedException {
        List<String> words = NginxInspection.with(program, "-t", "-c", nginx.state() + "/scratch/nginx.conf");
        return allowed(machine, root, "account may test a copy of nginx's configuration", words);
    }

    private Finding reload(Machine machine, boolean root) throws IOException, InterruptedException {
        return allowed(machine, root, "account may reload nginx", nginx.reload());
    }

    /** Nothing is run: sudo tells what it would allow, and only root may signal nginx's master without it. */
    private Finding allowed(Machine machine, boolean root, String what, List<String> words)
            throws IOException, InterruptedException {
        String text = String.join(" ", words);
        if (words.size() > 2 && words.subList(0, 2).equals(SUDO)) {
            List<String> question = new ArrayList<>(List.of("sudo", "-n", "-l"));
            question.addAll(words.subList(2, words.size()));
            Machine.Answer answer = machine.run(question);
            return Finding.of(
                    what,
                    answer.ok(),
                    answer.ok() ? text : "sudo does not allow " + account + " '" + text + "' without a password",
                    sudoers());
        }
        boolean plain = words.get(0).equals(program.get(0));
        return Finding.of(
                what,
                root || !plain,
                root ? text : plain ? account + " is not root" : "'" + text + "' is first tried by a deployment",
                bySudo(machine));
    }

    static String bySudo(Machine machine) {
        return "let sudo do it: dragline server set " + machine.server().name()
                + " --nginx-test 'sudo -n nginx -t' --nginx-reload 'sudo -n nginx -s reload'";
    }

    /** Each line is one right; the state folder is the account's own, so the copies below it are, too. */
    String sudoers() {
        String last = program.get(program.size() - 1);
        String nginx = last.startsWith("/") ? last : "/usr/sbin/" + last;
        List<String> lines = new ArrayList<>();
        for (String words : List.of("-V", "-t", "-T", "-t -c " + state(), "-T -c " + state(), "-s reload"))
            lines.add(account + " ALL=(root) NOPASSWD: " + nginx + " " + words);
        return "as root, by 'visudo -f /etc/sudoers.d/dragline', write:\n" + String.join("\n", lines);
    }

    private String state() {
        return nginx.state() + "/scratch/*";
    }
}
