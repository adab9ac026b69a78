package io.dragline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Manifests as they were found in a file, a folder or standard input. */
record Manifests(String name, List<Manifest> all) {
    /** @param name where it was found */
    record Manifest(String name, String text) {}

    /** One document after the other, so that they are applied together. */
    Manifest joined() {
        if (all.size() == 1) return all.get(0);
        return new Manifest(name, all.stream().map(Manifest::text).collect(Collectors.joining("\n---\n")));
    }

    static Manifests read(Session session, String file) {
        try {
            if (file.equals("-")) {
                byte[] bytes = session.surroundings().in().readAllBytes();
                return new Manifests(file, List.of(new Manifest(file, new String(bytes, StandardCharsets.UTF_8))));
            }
            Path path = Path.of(file);
            if (!Files.isDirectory(path)) return new Manifests(file, List.of(manifest(path)));
            List<Manifest> all = new ArrayList<>();
            for (Path each : inside(path)) all.add(manifest(each));
            if (all.isEmpty())
                throw Problem.of(Exit.WRONG, session.say("no-manifest", file), session.say("no-manifest-do"));
            return new Manifests(file, all);
        } catch (IOException | InvalidPathException e) {
            throw Problem.of(Exit.WRONG, session.say("unreadable", file), String.valueOf(e));
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().matches(".*\\.ya?ml") && Files.isRegularFile(each))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static Manifest manifest(Path path) throws IOException {
        return new Manifest(path.toString(), Files.readString(path));
    }
}
