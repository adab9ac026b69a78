package io.dragline.docker;

import io.dragline.server.Room;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.server.Shells;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what to do where an engine has no room on its disk. */
@Component
public class EngineDisk {
    private static final String FULL = "no space left on device";

    private final Engines engines;
    private final Servers servers;
    private final Shells shells;

    public EngineDisk(Engines engines, Servers servers, Shells shells) {
        this.engines = engines;
        this.servers = servers;
        this.shells = shells;
    }

    public static boolean isFull(String words) {
        return words.toLowerCase(Locale.ROOT).contains(FULL);
    }

    /** The same words; where there is no room, also how much there is and what makes some. */
    public String explained(ServerName server, String words) {
        if (!isFull(words)) return words;
        String engine = servers.get(server).engine().command();
        return words + "; " + left(server) + ": '" + engine + " system df' there tells what takes the room, '" + engine
                + " image prune -a' removes every image that no container uses; make room and try again";
    }

    private String left(ServerName server) {
        return room(server)
                .map(room -> "server " + server + " has " + room.text() + " left for its engine, on " + room.disk())
                .orElse("server " + server + " has no room left for its engine");
    }

    private Optional<Room> room(ServerName server) {
        try {
            String root = engines.on(server).infoCmd().exec().getDockerRootDir();
            return root == null ? Optional.empty() : Room.at(shells.on(server), root);
        } catch (IOException | RuntimeException silent) { // what the engine said is told all the same
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
