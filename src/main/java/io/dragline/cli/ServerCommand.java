package io.dragline.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The machines that are deployed to. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Run the control plane (`dragline server`, without another word), or look after servers.",
        footer = {
            "",
            "Example:",
            "  dragline server --port 7070 --data /var/lib/dragline    (the control plane itself)",
            "  dragline server add a --host 10.0.0.5 --key-secret deploy-key",
            "  dragline server check a"
        })
final class ServerCommand {
    private final Session session;

    ServerCommand(Session session) {
        this.session = session;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Add a server; without --host-key its fingerprint is shown for you to confirm.",
            footer = {
                "",
                "Example:",
                "  dragline server add a --host 10.0.0.5 --user deploy --key-secret deploy-key --host-key SHA256:…"
            })
    int add(@Parameters(paramLabel = "NAME", description = "Its name.") Name name, @Mixin ServerOptions options) {
        if (options.ssh.host == null)
            throw Problem.of(Exit.WRONG, session.say("no-host"), session.say("no-host-do", name));
        if ((options.ssh.key == null) == (options.ssh.password == null))
            throw Problem.of(Exit.WRONG, session.say("no-key"), session.say("no-key-do"));
        if (options.ssh.hostKey == null)
            throw new HostKeyCheck(session).unconfirmed(name, options.ssh.host, options.ssh.port);
        Json server = options.into(Json.object().with("name", name.value()));
        Json answer = session.api().post(Address.of("servers"), server);
        return session.answer(answer, () -> session.screen().line(session.say("server-added", name)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "host-key",
            description = "Show the fingerprint of a host key as the control plane sees it.",
            footer = {"", "Example:", "  dragline server host-key 10.0.0.5"})
    int fingerprint(
            @Parameters(paramLabel = "HOST", description = "Where its SSH listens.") String host,
            @Option(
                            names = "--port",
                            defaultValue = "22",
                            paramLabel = "PORT",
                            description = "SSH's port (default ${DEFAULT-VALUE}).")
                    int port) {
        Json found = new HostKeyCheck(session).of(host, port);
        return session.answer(found, () -> session.screen().line(found.text("fingerprint") + " " + found.text("type")));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Change facts of a server; the others stay.",
            footer = {"", "Example:", "  dragline server set a --roles run,proxy --build-user builder"})
    int set(@Parameters(paramLabel = "NAME", description = "Its name.") Name name, @Mixin ServerOptions options) {
        Address address = Address.of("servers", name.value());
        Json answer = session.api().put(address, options.changes());
        return session.answer(answer, () -> session.screen().line(session.say("server-set", name)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List the servers.",
            footer = {"", "Example:", "  dragline server list"})
    int list() {
        Json servers = session.api().get(Address.of("servers"));
        return session.answer(servers, () -> {
            Table table = session.table("name", "address", "engine", "roles", "ssh", "disabled");
            for (Json each : servers)
                table.row(
                        each.text("name"),
                        each.text("address"),
                        each.text("engine"),
                        joined(each.get("roles")),
                        ssh(each.get("ssh")),
                        each.text("disabled"));
            table.print();
        });
    }

    private static String joined(Json roles) {
        StringBuilder text = new StringBuilder();
        for (Json role : roles) text.append(text.length() == 0 ? "" : ",").append(role.text());
        return text.toString();
    }

    private static String ssh(Json ssh) {
        return ssh.isObject() ? ssh.text("user") + "@" + ssh.text("host") + ":" + ssh.text("port") : "";
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Tell, line by line, what is right and wrong with a server and how to mend it.",
            footer = {"", "Example:", "  dragline server check local"})
    int check(@Parameters(paramLabel = "NAME", description = "Its name.") Name name) {
        Json found = session.api().post(Address.of("servers", name.value(), "check"), Json.object());
        session.answer(found, () -> found.forEach(each -> show(session.screen(), each)));
        boolean allRight = true;
        for (Json each : found) allRight &= each.isTrue("ok");
        return allRight ? Exit.DONE : Exit.FAILED;
    }

    private static void show(Screen screen, Json each) {
        boolean ok = each.isTrue("ok");
        String mark = screen.coloured(ok ? Colour.GREEN : Colour.RED, ok ? "ok   " : "wrong");
        screen.line(mark + "  " + each.text("what") + ": " + each.text("found"));
        String arrow = "       → ";
        for (String line : ok ? List.<String>of() : each.text("mend").lines().toList()) {
            screen.line(arrow + line);
            arrow = "         ";
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Remove a server; what runs there runs on.",
            footer = {"", "Example:", "  dragline server remove a"})
    int remove(@Parameters(paramLabel = "NAME", description = "Its name.") Name name) {
        Json answer = session.api().delete(Address.of("servers", name.value()));
        return session.answer(answer, () -> session.screen().line(session.say("removed", name)));
    }
}
