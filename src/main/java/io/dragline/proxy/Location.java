package io.dragline.proxy;

import io.dragline.project.Service;
import io.dragline.project.ServiceKind;
import io.dragline.project.ServiceName;
import java.util.List;

/**
 * One path of a site.
 *
 * @param files the service is static: the root of its bundle lies at the path
 */
record Location(RoutePath path, ServiceName service, boolean strip, boolean websocket, boolean files) {
    private static final String LINE = "# route (/\\S*) ([a-z0-9-]+)( strip)?( websocket)?( files)?";

    static List<Location> of(Service service) {
        boolean files = service.kind() == ServiceKind.STATIC;
        return service.routes().stream()
                .map(r -> new Location(new RoutePath(r.path()), service.name(), r.strip(), r.websocket(), files))
                .toList();
    }

    /** As it stands in the head of a site file, so that the file can be read back. */
    String line() {
        return "# route " + path + " " + service + (strip ? " strip" : "") + (websocket ? " websocket" : "")
                + (files ? " files" : "");
    }

    static boolean isLine(String line) {
        return line.matches(LINE);
    }

    static Location parse(String line) {
        String[] words = line.split(" ", -1);
        List<String> flags = List.of(words).subList(4, words.length);
        return new Location(
                new RoutePath(words[2]),
                new ServiceName(words[3]),
                flags.contains("strip"),
                flags.contains("websocket"),
                flags.contains("files"));
    }
}
