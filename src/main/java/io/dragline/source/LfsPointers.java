package io.dragline.source;

import io.dragline.step.StepLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.ObjectLoader;

/**
 * The files of a commit whose content is elsewhere, by the pointer that stands in their place
 * (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: less than 1024 bytes, the version first).
 */
final class LfsPointers {
    private static final byte[] VERSION =
            "version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SHOWN = 5;

    private final List<String> names = new ArrayList<>();

    void look(String name, ObjectLoader file) {
        if (file.getSize() >= 1024 || file.getSize() < VERSION.length) return;
        byte[] content = file.getCachedBytes();
        if (Arrays.equals(content, 0, VERSION.length, VERSION, 0, VERSION.length)) names.add(name);
    }

    void tell(StepLog log) {
        if (names.isEmpty()) return;
        log.note("Git LFS is not fetched, so the pointers of " + names.size() + " files are what is built: " + shown());
    }

    private String shown() {
        return String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + (names.size() > SHOWN ? ", …" : "");
    }
}
