package io.dragline.server;

import java.io.IOException;
import java.util.Optional;

/** Says of a file that could not be written that its disk is full: over SFTP no server does. */
final class NoRoom {
    /** Folders and journals need some too. */
    private static final long SPARE_KIB = 64;

    private NoRoom() {}

    /** Writes a file. */
    interface Writing {
        void run() throws IOException, InterruptedException;
    }

    static void told(Shell shell, String machine, String path, byte[] content, Writing writing)
            throws IOException, InterruptedException {
        try {
            writing.run();
        } catch (Unreachable e) {
            throw e;
        } catch (IOException e) {
            Optional<Room> room = Room.at(shell, RemotePath.folder(path))
                    .filter(left -> left.freeKib() < SPARE_KIB + content.length / 1024);
            if (room.isEmpty()) throw e;
            throw new IOException(
                    machine + " has no room to write '" + path + "': "
                            + room.get().text() + " left on " + room.get().disk() + " (" + e.getMessage()
                            + "); make room there and try again",
                    e);
        }
    }
}
