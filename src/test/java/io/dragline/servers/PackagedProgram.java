package io.dragline.servers;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * How Java is told to run Dragline. Where the tests run after it was packaged, {@code packaged.jar} names its jar, and
 * Java is given an archive of its classes, made once by a start that nobody tests: every other start is a third shorter.
 */
final class PackagedProgram {
    private static final @Nullable String JAR = packaged();
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m");
    private static @Nullable Path archive;
    private static boolean isImpossible;

    private PackagedProgram() {}

    private static @Nullable String packaged() {
        String jar = System.getProperty("packaged.jar");
        return jar == null || !Files.exists(Path.of(jar)) ? null : jar;
    }

    static List<String> words() {
        Path archive = archive();
        return archive == null ? words("-Xshare:auto") : words("-XX:SharedArchiveFile=" + archive);
    }

    private static List<String> words(String share) {
        return java.util.stream.Stream.of(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        FLAGS,
                        List.of(share, "-cp", classPath(), "io.dragline.Dragline"))
                .flatMap(List::stream)
                .toList();
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*test-classes/?"))
                .map(entry -> JAR != null && entry.matches(".*target/classes/?") ? JAR : entry)
                .collect(joining(File.pathSeparator));
    }

    /** None while another run of tests beside this one makes it, or where Java makes none. */
    private static synchronized @Nullable Path archive() {
        if (JAR == null || archive != null || isImpossible) return archive;
        Path wanted = Path.of(JAR).resolveSibling("control-plane.jsa");
        try (FileChannel file = FileChannel.open(
                        wanted.resolveSibling("control-plane.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) return null;
            if (!isOf(JAR, wanted)) make(wanted);
            isImpossible = !isOf(JAR, wanted);
            if (!isImpossible) archive = wanted;
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOf(String jar, Path made) throws IOException {
        return Files.exists(made)
                && Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(Path.of(jar))) > 0;
    }

    /** Java writes what it has loaded when it ends. */
    private static void make(Path wanted) throws IOException {
        Path data = Files.createTempDirectory("dragline-rehearsal");
        Path unfinished = wanted.resolveSibling("control-plane.unfinished");
        Files.deleteIfExists(unfinished);
        try (ControlPlane plane = ControlPlane.rehearse(data, words("-XX:ArchiveClassesAtExit=" + unfinished))) {
            plane.signIn("admin", ControlPlane.PASSWORD);
            plane.stop();
            if (Files.exists(unfinished)) Files.move(unfinished, wanted, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
