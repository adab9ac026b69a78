package io.dragline.whole;

import io.dragline.servers.ControlPlane;
import io.dragline.servers.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Two control planes that share a database and a key, with an nginx and an engine of this machine. */
final class TwoPlanes implements AutoCloseable {
    /** A control plane and where it may be held. */
    record Node(ControlPlane plane, Path data, Path points) {}

    final PostgresServer database = PostgresServer.start();
    final Site site;
    private final List<String> options;
    private Node first;
    private Node second;

    /** Both begin at the same moment, on a database that has nothing yet. */
    TwoPlanes(Path folder, String project) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        for (String node : List.of("one", "two")) keep(folder.resolve(node).resolve("data/key"), key);
        options = List.of("--db", database.address(), "--db-user", database.user());
        Path two = folder.resolve("two");
        CompletableFuture<Node> other =
                CompletableFuture.supplyAsync(() -> start(two.resolve("data"), two.resolve("points")));
        site = new Site(folder.resolve("one"), project, options);
        first = new Node(site.plane(), site.data, site.points);
        second = other.join();
    }

    private Node start(Path data, Path points) {
        try {
            Files.createDirectories(points);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Node(ControlPlane.start(data, Site.environment(points), options), data, points);
    }

    private static void keep(Path file, byte[] key) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, key);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    }

    Node first() {
        return first;
    }

    Node second() {
        return second;
    }

    /** Whoever comes to the point is held there. */
    void holdAt(String point) throws IOException {
        Files.createFile(first.points.resolve(point));
        Files.createFile(second.points.resolve(point));
    }

    /** The one that is held; the other one may pass. */
    Node held(String point) throws IOException {
        site.plane().await(point, () -> isHeld(first, point) || isHeld(second, point));
        Node held = isHeld(first, point) ? first : second;
        Files.delete(other(held).points.resolve(point));
        return held;
    }

    private static boolean isHeld(Node node, String point) {
        return Files.exists(node.points.resolve(point + ".reached"));
    }

    Node other(Node node) {
        return node == first ? second : first;
    }

    /** Starts one that was killed. */
    void startAgain(Node node) {
        Node again = start(node.data, node.points);
        if (node == first) first = again;
        else second = again;
        site.ask(again.plane);
    }

    @Override
    public void close() {
        second.plane.close();
        first.plane.close();
        site.close();
        database.close();
    }
}
