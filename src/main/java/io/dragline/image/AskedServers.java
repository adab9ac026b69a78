package io.dragline.image;

import io.dragline.docker.EngineUnreachable;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.step.StepLog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The servers whose engines may be asked for a service's ready image, the best one first. */
record AskedServers(List<ServerName> servers) {
    /** The servers that will run it come first; in a project without an environment any will do. */
    static AskedServers of(Project project, Service service, Servers servers) {
        Stream<ServerName> running =
                project.environments().values().stream().flatMap(environment -> environment.servers().stream());
        return new AskedServers(Stream.concat(running, Stream.of(BuildServer.of(service, servers)))
                .distinct()
                .toList());
    }

    /** One lost server does not hold a release up that another one can make. */
    List<ServerName> answering(Images images, StepLog log) {
        List<ServerName> answering = new ArrayList<>();
        EngineUnreachable lost = null;
        for (ServerName server : servers) {
            try {
                images.engine(server).pingCmd().exec();
                answering.add(server);
            } catch (EngineUnreachable e) {
                log.note("server " + server + " is not asked: " + e.getMessage());
                lost = e;
            }
        }
        if (answering.isEmpty() && lost != null) throw lost;
        return answering;
    }
}
