package io.dragline.server.check;

import java.io.IOException;
import java.util.List;

/** Looks at one side of a machine and changes nothing there. */
interface Inspection {
    /** What its one line is called when it cannot look at all. */
    String what();

    List<Finding> look(Machine machine) throws IOException, InterruptedException;
}
