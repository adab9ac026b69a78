package io.dragline.server.check;

import java.io.IOException;
import java.util.List;

/** Free space where something is or will be. */
final class Disk {
    private static final long LEAST_KIB = 2L << 20;

    private Disk() {}

    static List<Finding> of(Machine machine, String what, String path) throws IOException, InterruptedException {
        String folder = path;
        Machine.Answer df = machine.run("df", "-Pk", "--", folder);
        while (!df.ok() && folder.length() > 1) {
            folder = folder.substring(0, Math.max(1, folder.lastIndexOf('/')));
            df = machine.run("df", "-Pk", "--", folder);
        }
        String[] columns = df.lines().get(df.lines().size() - 1).trim().split("\\s+");
        if (!df.ok() || columns.length < 6 || !columns[1].matches("[0-9]+") || !columns[3].matches("[0-9]+"))
            return List.of(Finding.bad(what, df.text(), "see on the machine: df -Pk " + path));
        long size = Long.parseLong(columns[1]);
        long free = Long.parseLong(columns[3]);
        return List.of(Finding.of(
                what,
                free >= LEAST_KIB && free >= size / 20,
                path + ": " + (free >> 20) + " of " + (size >> 20) + " GiB free, on " + columns[5],
                "free some, for instance: docker system df; docker image prune -a"));
    }
}
