package io.dragline.image;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PushResponseItem;
import io.dragline.docker.EngineDisk;
import io.dragline.docker.Engines;
import io.dragline.server.Command;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.step.StepLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads, pulls, pushes and names the images of a server, and tells it as the command a person could have typed. */
@Component
class Images {
    private final Engines engines;
    private final Servers servers;
    private final SignIns signIns;
    private final EngineDisk disk;

    Images(Engines engines, Servers servers, SignIns signIns, EngineDisk disk) {
        this.engines = engines;
        this.servers = servers;
        this.signIns = signIns;
        this.disk = disk;
    }

    /** @param reference a name or an id */
    Optional<LocalImage> find(ServerName server, String reference) {
        try {
            return Optional.of(
                    LocalImage.of(engines.on(server).inspectImageCmd(reference).exec()));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    void pull(ServerName server, ImageRef image, StepLog log) throws InterruptedException, TransferRefused {
        String name = image.digest() == null ? image.toString() : image.repository() + "@" + image.digest();
        told(log, command(server, "pull", name), () -> engines.on(server)
                .pullImageCmd(name)
                .withAuthConfig(signIns.to(image.host()))
                .exec(new Progress<>(log))
                .await());
    }

    /** @return the digest under which the registry holds it, if the engine tells it */
    Optional<String> push(ServerName server, ImageRef image, StepLog log) throws InterruptedException, TransferRefused {
        Progress<PushResponseItem> progress = new Progress<>(log);
        told(log, command(server, "push", image.toString()), () -> engines.on(server)
                .pushImageCmd(image.toString())
                .withAuthConfig(signIns.to(image.host()))
                .exec(progress)
                .await());
        return Optional.ofNullable(progress.digest());
    }

    void tag(ServerName server, ImageId image, ImageRef name, StepLog log)
            throws InterruptedException, TransferRefused {
        told(log, command(server, "tag", image.value(), name.toString()), () -> engines.on(server)
                .tagImageCmd(image.value(), name.repository(), String.valueOf(name.tag()))
                .exec());
    }

    /** Takes one name off; with its last name the image goes. Never forced, so what a container uses stays. */
    void remove(ServerName server, String reference, StepLog log) throws InterruptedException, TransferRefused {
        told(log, command(server, "rmi", reference), () -> engines.on(server)
                .removeImageCmd(reference)
                .exec());
    }

    DockerClient engine(ServerName server) {
        return engines.on(server);
    }

    /** The line a person would type on that server. */
    String command(ServerName server, String... words) {
        List<String> line = new ArrayList<>(List.of(servers.get(server).engine().command()));
        line.addAll(List.of(words));
        return Command.of(line).text();
    }

    /** Why it was refused; where there is no room, also what makes some. */
    String why(ServerName server, TransferRefused e) {
        return disk.explained(server, String.valueOf(e.getMessage()));
    }

    /** An act on the engine. */
    interface Deed {
        void run() throws InterruptedException, TransferRefused;
    }

    static void told(StepLog log, String command, Deed deed) throws InterruptedException, TransferRefused {
        log.command(command);
        try {
            deed.run();
            log.exit(0);
        } catch (DockerException e) {
            throw failed(log, TransferRefused.of(e));
        } catch (TransferRefused e) {
            throw failed(log, e);
        }
    }

    private static TransferRefused failed(StepLog log, TransferRefused e) {
        log.line(String.valueOf(e.getMessage()));
        log.exit(1);
        return e;
    }
}
