package io.dragline.server;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be done on one machine. Interruptible: an interrupt kills the command's process tree and is rethrown. */
public interface Shell {
    /**
     * Runs to the end and returns the exit code; both output streams come line by line, undecodable bytes replaced,
     * a line cut at 64 KiB.
     *
     * @throws Unreachable the machine did not answer; the command may or may not have run
     * @throws CommandTimeout its time was up and its process tree was killed
     */
    int run(Command command, Consumer<String> lines) throws IOException, InterruptedException;

    /** Writes beside the target, syncs, renames over it and syncs the folder; makes missing folders. */
    void put(String path, byte[] content, int mode) throws IOException, InterruptedException;

    /** Empty: there is no such file. */
    Optional<byte[]> read(String path) throws IOException, InterruptedException;

    /** Names in a folder; empty too when there is no such folder. */
    java.util.List<String> list(String folder) throws IOException, InterruptedException;

    /** Removes a file; false: it was not there. */
    boolean remove(String path) throws IOException, InterruptedException;

    /** A TCP connection made from that machine, as its nginx would make it. */
    ByteStreams connect(String host, int port) throws IOException;

    /** A connection to a unix socket of that machine. */
    ByteStreams socket(String path) throws IOException;

    /**
     * Tells a silent machine from a silent address that was asked from there.
     *
     * @throws Unreachable the machine itself does not answer
     */
    default void mustAnswer() throws IOException, InterruptedException {}
}
