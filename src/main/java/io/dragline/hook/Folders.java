package io.dragline.hook;

import io.dragline.project.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Where in its repository a service's source lies. */
final class Folders {
    private Folders() {}

    /** Of svn several, since its address may lead into the repository, and does not say how far; the last is the path. */
    static List<String> of(Source source) {
        List<String> folders = new ArrayList<>();
        if (source.vcs() == Source.Vcs.SVN && !source.path().isEmpty()) {
            URI location = source.location();
            String whole = (location.getPath() == null ? "" : location.getPath()) + "/" + source.path();
            for (int slash = 0; slash < whole.length() - source.path().length(); slash++)
                if (whole.charAt(slash) == '/') folders.add(whole.substring(slash + 1));
        }
        folders.add(source.path());
        return folders;
    }

    /** Also by a change of a folder above it, which svn tells as a path with a slash behind. */
    static boolean touches(String file, String folder) {
        return folder.isEmpty()
                || file.equals(folder)
                || file.startsWith(folder + "/")
                || file.endsWith("/") && (folder + "/").startsWith(file);
    }
}
