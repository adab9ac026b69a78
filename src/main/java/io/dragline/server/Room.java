package io.dragline.server;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much room a disk has.
 *
 * @param disk where it is mounted
 */
public record Room(long freeKib, long sizeKib, String disk) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long SMALL = 10L << 20;

    /** Where something is or will be: a folder that is not there is looked for further up. Empty: nobody can tell. */
    public static Optional<Room> at(Shell shell, String path) throws IOException, InterruptedException {
        String folder = path;
        while (true) {
            List<String> lines = new ArrayList<>();
            int exit = shell.run(Command.of("df", "-Pk", "--", folder).within(PATIENCE), lines::add);
            if (exit == 0) return lines.stream().reduce((head, last) -> last).flatMap(Room::parsed);
            if (folder.length() <= 1) return Optional.empty();
            folder = folder.substring(0, Math.max(1, folder.lastIndexOf('/')));
        }
    }

    private static Optional<Room> parsed(String line) {
        String[] columns = line.trim().split("\\s+");
        if (columns.length < 6 || !columns[1].matches("[0-9]+") || !columns[3].matches("[0-9]+"))
            return Optional.empty();
        return Optional.of(new Room(Long.parseLong(columns[3]), Long.parseLong(columns[1]), columns[5]));
    }

    /** Such as {@code 12 of 96 MiB}. */
    public String text() {
        return sizeKib < SMALL
                ? (freeKib >> 10) + " of " + (sizeKib >> 10) + " MiB"
                : (freeKib >> 20) + " of " + (sizeKib >> 20) + " GiB";
    }
}
