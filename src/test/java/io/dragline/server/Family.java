package io.dragline.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program and its descendants, of which some try to get away; the folder in their environment tells them from others. */
final class Family {
    /** Starts a child in the same session, one that leaves it, and one that leaves it and forgets its parent. */
    private static final String SCRIPT =
            "sleep 7000 & setsid sleep 7000 & (setsid sh -c 'sleep 7000 & sleep 7000' &) ; echo ready; wait";

    private Family() {}

    static Command in(Path folder) {
        return new Command(List.of("sh", "-c", SCRIPT), Map.of("FAMILY", folder.toString()), null, null);
    }

    static long members(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> isMember(process, folder))
                .count();
    }

    private static boolean isMember(ProcessHandle process, Path folder) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/environ"), StandardCharsets.ISO_8859_1)
                    .contains("FAMILY=" + folder);
        } catch (IOException gone) {
            return false;
        }
    }
}
