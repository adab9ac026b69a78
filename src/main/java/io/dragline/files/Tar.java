package io.dragline.files;

import io.dragline.source.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Packs and unpacks folders: plain files, folders and links that stay inside; owners and rare modes are dropped. */
public final class Tar {
    private Tar() {}

    /** Which time a file gets, in seconds of the epoch. */
    public interface Times {
        long of(Path file) throws IOException;
    }

    public static void pack(Path folder, OutputStream out) throws IOException {
        pack(folder, out, file -> Files.getLastModifiedTime(file).toMillis() / 1000);
    }

    /** In the order of the names, so that the same files make the same bytes if the times do. */
    static void pack(Path folder, OutputStream out, Times times) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sorted =
                    files.filter(file -> !file.equals(folder)).sorted().toList();
            for (Path file : sorted) add(tar, folder.relativize(file).toString(), file, times);
        }
        tar.finish();
    }

    private static void add(TarArchiveOutputStream tar, String name, Path file, Times times) throws IOException {
        // ./ keeps a name with a leading dash from being read as an option
        if (Files.isSymbolicLink(file)) {
            String target = Files.readSymbolicLink(file).toString();
            if (!Trees.staysInside(name, target)) return;
            TarArchiveEntry link = new TarArchiveEntry("./" + name, TarConstants.LF_SYMLINK);
            link.setLinkName(target);
            put(tar, link, 0777, 0);
        } else if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            put(tar, new TarArchiveEntry("./" + name + "/"), 0755, 0);
        } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            TarArchiveEntry entry = new TarArchiveEntry("./" + name);
            entry.setSize(Files.size(file));
            tar.putArchiveEntry(stamped(entry, Files.isExecutable(file) ? 0755 : 0644, times.of(file)));
            Files.copy(file, tar);
            tar.closeArchiveEntry();
        }
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, int mode, long time) throws IOException {
        tar.putArchiveEntry(stamped(entry, mode, time));
        tar.closeArchiveEntry();
    }

    private static TarArchiveEntry stamped(TarArchiveEntry entry, int mode, long time) {
        entry.setMode(mode);
        entry.setModTime(time * 1000);
        entry.setIds(0, 0);
        entry.setNames("", "");
        return entry;
    }

    /**
     * Writes into an empty folder; nothing lands outside, whatever the archive says.
     *
     * @return the names of what was left out: links that lead out, devices, sockets
     */
    public static List<String> unpack(InputStream in, Path folder) throws IOException {
        List<String> leftOut = new ArrayList<>();
        Map<Path, Path> links = new LinkedHashMap<>();
        TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8");
        for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
            String name = inside(entry.getName());
            Path file = folder.resolve(name);
            if (name.isEmpty()) continue;
            if (entry.isDirectory()) Files.createDirectories(file);
            else if (entry.isSymbolicLink() && Trees.staysInside(name, entry.getLinkName()))
                links.put(file, Path.of(entry.getLinkName()));
            else if (entry.isLink()) Files.copy(folder.resolve(inside(entry.getLinkName())), made(file));
            else if (isPlain(entry)) write(tar, made(file), (entry.getMode() & 0100) != 0);
            else leftOut.add(name);
        }
        // links last: nothing is ever written through one
        for (Map.Entry<Path, Path> link : links.entrySet())
            Files.createSymbolicLink(made(link.getKey()), link.getValue());
        return leftOut;
    }

    /** Not {@code isFile()}, which holds for links and devices too. */
    private static boolean isPlain(TarArchiveEntry entry) {
        return entry.getLinkFlag() == TarConstants.LF_NORMAL || entry.getLinkFlag() == TarConstants.LF_OLDNORM;
    }

    private static void write(InputStream from, Path file, boolean executable) throws IOException {
        Files.copy(from, file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static Path made(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return file;
    }

    private static String inside(String name) throws IOException {
        List<String> steps = new ArrayList<>();
        for (String step : name.split("/")) {
            if (step.equals("..") || step.indexOf('\0') >= 0)
                throw new IOException("the archive holds a name that leads out of it: " + name);
            if (!step.isEmpty() && !step.equals(".")) steps.add(step);
        }
        return String.join("/", steps);
    }
}
