package io.dragline.server.check;

import java.io.IOException;
import java.util.List;

/** Where the control plane itself keeps what it has: workspaces, bundles and the embedded database. */
final class DataInspection implements Inspection {
    private final String folder;

    DataInspection(String folder) {
        this.folder = folder;
    }

    @Override
    public String what() {
        return "disk of the control plane";
    }

    @Override
    public List<Finding> look(Machine machine) throws IOException, InterruptedException {
        if (machine.server().ssh() != null) return List.of();
        return Disk.of(
                machine, what(), folder, "make room on that disk: while it is full, nothing can be deployed from here");
    }
}
