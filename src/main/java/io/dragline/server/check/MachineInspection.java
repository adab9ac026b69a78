package io.dragline.server.check;

import io.dragline.server.ByteStreams;
import io.dragline.server.Role;
import io.dragline.server.Server;
import io.dragline.server.Unreachable;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The machine itself: memory, clock, what the network can reach, the account for builds. */
final class MachineInspection implements Inspection {
    private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable:\\s+([0-9]+) kB");
    private static final long LEAST_MIB = 256;
    private static final long MOST_SKEW_MILLIS = 2_000;

    private final Clock clock;

    MachineInspection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String what() {
        return "machine";
    }

    @Override
    public List<Finding> look(Machine machine) throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(memory(machine));
        findings.add(clock(machine));
        findings.add(openPorts(machine));
        if (machine.server().roles().contains(Role.BUILD)) findings.add(buildUser(machine));
        return findings;
    }

    private static Finding memory(Machine machine) throws IOException, InterruptedException {
        Matcher line = AVAILABLE.matcher(machine.run("cat", "/proc/meminfo").text());
        long free = line.find() ? Long.parseLong(line.group(1)) / 1024 : 0;
        return Finding.of(
                "memory", free >= LEAST_MIB, free + " MiB available", "stop what is not needed, or add memory");
    }

    /** The machine's second began some time in the second before; the way there and back is no skew either. */
    private Finding clock(Machine machine) throws IOException, InterruptedException {
        long before = clock.millis();
        String seconds = machine.run("date", "+%s").firstLine();
        long after = clock.millis();
        if (!seconds.matches("[0-9]{1,12}")) return Finding.bad("clock", seconds, "see on the machine: date");
        long there = Long.parseLong(seconds) * 1_000;
        long skew = Math.max(0, Math.max(there - after, before - (there + 1_000)));
        return Finding.of(
                "clock",
                skew <= MOST_SKEW_MILLIS,
                skew <= MOST_SKEW_MILLIS ? "as ours" : skew / 1_000 + " s away from ours",
                "let it follow a time server: timedatectl set-ntp true");
    }

    private static Finding openPorts(Machine machine) throws IOException, InterruptedException {
        Server server = machine.server();
        Set<String> hosts = new LinkedHashSet<>(List.of("127.0.0.1", server.address()));
        List<String> open = new ArrayList<>();
        for (String host : hosts)
            for (int port : new int[] {2375, 2376}) if (answers(machine, host, port)) open.add(host + ":" + port);
        return Finding.of(
                "engine is closed to the network",
                open.isEmpty(),
                open.isEmpty()
                        ? "nothing answers without TLS on 2375 and 2376"
                        : "whoever reaches " + String.join(", ", open) + " is root on this machine",
                "take -H tcp://… out of the engine's settings; Dragline uses its socket only");
    }

    private static boolean answers(Machine machine, String host, int port) throws IOException, InterruptedException {
        try {
            ByteStreams connection = machine.shell().connect(host, port);
            return EngineApi.get(connection, "/version").has("ApiVersion");
        } catch (Unreachable e) {
            throw e;
        } catch (IOException refused) {
            return false;
        }
    }

    private static Finding buildUser(Machine machine) throws IOException, InterruptedException {
        String user = machine.server().buildUser();
        Machine.Answer id = machine.run("id", "-u", user);
        String mend = "make it, without rights: useradd --system --create-home --shell /usr/sbin/nologin " + user;
        if (!id.ok()) return Finding.bad("account for builds", "there is no account " + user, mend);
        return Finding.of(
                "account for builds",
                !id.firstLine().equals("0"),
                user + ", " + id.firstLine(),
                "name one that is not root: " + mend);
    }
}
