package io.dragline.hook;

import io.dragline.project.Hook;
import io.dragline.project.Service;
import io.dragline.project.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which services a push concerns: by branch, and by the folders that it touches. */
final class Filter {
    private Filter() {}

    /** Null: it concerns the service. */
    static @Nullable String whyNot(Push push, Hook hook, Service service) {
        Source source = service.source();
        String wanted = hook.branch() != null ? hook.branch() : source == null ? null : source.branch();
        if (push.branch() != null && wanted != null && !push.branch().equals(wanted))
            return "it is of branch '" + push.branch() + "', and " + service.name() + " follows '" + wanted + "'";
        List<String> files = push.files();
        if (files == null) return null;
        List<String> folders =
                !hook.paths().isEmpty() ? hook.paths() : source == null ? List.of("") : Folders.of(source);
        if (files.stream().anyMatch(file -> folders.stream().anyMatch(folder -> Folders.touches(file, folder))))
            return null;
        return "no file below " + folders.get(folders.size() - 1) + " changed, which is all that " + service.name()
                + " is made of";
    }
}
