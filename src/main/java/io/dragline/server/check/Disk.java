package io.dragline.server.check;

import io.dragline.server.Room;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Free space where something is or will be. */
final class Disk {
    private static final long LEAST_KIB = 2L << 20;

    private Disk() {}

    /** @param mend what makes room there */
    static List<Finding> of(Machine machine, String what, String path, String mend)
            throws IOException, InterruptedException {
        Optional<Room> found = Room.at(machine.shell(), path);
        if (found.isEmpty())
            return List.of(Finding.bad(what, path + " cannot be looked at", "see on the machine: df -Pk " + path));
        Room room = found.get();
        return List.of(Finding.of(
                what,
                room.freeKib() >= LEAST_KIB && room.freeKib() >= room.sizeKib() / 20,
                path + ": " + room.text() + " free, on " + room.disk(),
                mend));
    }
}
