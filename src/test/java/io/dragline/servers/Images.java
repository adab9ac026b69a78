package io.dragline.servers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import io.dragline.server.EngineKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Base images made of this machine's own programs, since not every network reaches a hub; kept between runs by content. */
public final class Images {
    private static final Map<String, String> MADE = new ConcurrentHashMap<>();
    private static final String LOADER = "/lib64/ld-linux-x86-64.so.2";

    private final String address;
    /** Else podman takes it for one of the hub, and asks there for a newer one. */
    private final String prefix;

    private final DockerClient engine;

    public Images(Engine engine) {
        this.address = engine.address();
        this.prefix = engine.kind() == EngineKind.PODMAN ? "localhost/" : "";
        this.engine = engine.engines().on(io.dragline.server.ServerName.LOCAL);
    }

    /** An HTTP service of 1 MB on port 8080 that misbehaves as its environment says: see {@code docker/images/app.c}. */
    public String app() {
        return made("app", () -> make("app", Map.of("app", compiled()), "ENTRYPOINT [\"/app\"]\nEXPOSE 8080\n"));
    }

    public String busybox() {
        return made(
                "busybox",
                () -> make(
                        "busybox",
                        Map.of("bin/busybox", Path.of("/bin/busybox")),
                        "RUN [\"/bin/busybox\", \"--install\", \"-s\", \"/bin\"]\nCMD [\"/bin/sh\"]\n"));
    }

    public String registry() {
        return made(
                "registry",
                () -> make(
                        "registry",
                        withLibraries("/usr/bin/docker-registry"),
                        "COPY config.yml /etc/registry.yml\nVOLUME /var/lib/registry\nEXPOSE 5000\n"
                                + "CMD [\"/usr/bin/docker-registry\", \"serve\", \"/etc/registry.yml\"]\n"));
    }

    /** The HTTP service with that much that cannot be compressed, for other engines: under {@code app:MIB} in a registry. */
    public String pushed(RegistryServer registry, int mebibytes) throws IOException, InterruptedException {
        String name = registry.address() + "/app:" + mebibytes;
        byte[] noise = new byte[mebibytes << 20];
        new Random(mebibytes).nextBytes(noise);
        Path file = Files.write(Files.createTempFile("dragline-noise", ""), noise);
        String made = make("noise", Map.of("app", compiled(), "noise", file), "ENTRYPOINT [\"/app\"]\n");
        engine.tagImageCmd(made, registry.address() + "/app", "" + mebibytes).exec();
        engine.pushImageCmd(name).start().awaitCompletion();
        for (String tag : List.of(name, made)) engine.removeImageCmd(tag).exec();
        Files.delete(file);
        return name;
    }

    /** Something that can fail. */
    private interface Making {
        String make() throws IOException, InterruptedException;
    }

    private String made(String name, Making making) {
        return MADE.computeIfAbsent(address + " " + name, any -> {
            try {
                return making.make();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("cannot make the image " + name + ": " + e.getMessage(), e);
            }
        });
    }

    private String make(String name, Map<String, Path> files, String recipe) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.entrySet())
            content.put("root/" + file.getKey(), Files.readAllBytes(file.getValue()));
        content.put("Dockerfile", ("FROM scratch\nCOPY root /\n" + recipe).getBytes(StandardCharsets.UTF_8));
        content.put("config.yml", REGISTRY.getBytes(StandardCharsets.UTF_8));
        byte[] tar = tar(content);
        String tag = prefix + "dragline-test/" + name + ":" + hash(tar);
        if (!isThere(tag))
            engine.buildImageCmd(new ByteArrayInputStream(tar))
                    .withTags(Set.of(tag))
                    .exec(new BuildImageResultCallback())
                    .awaitImageId();
        return tag;
    }

    private static final String REGISTRY = """
            version: 0.1
            storage: { filesystem: { rootdirectory: /var/lib/registry } }
            http: { addr: ":5000" }
            """;

    private boolean isThere(String tag) {
        try {
            engine.inspectImageCmd(tag).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static Path compiled() throws IOException, InterruptedException {
        Path program = Files.createTempDirectory("dragline-app").resolve("app");
        output("gcc", "-O2", "-static", "-o", program.toString(), "docker/images/app.c", "-lpthread");
        return program;
    }

    private static Map<String, Path> withLibraries(String program) throws IOException, InterruptedException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put(program.substring(1), Path.of(program));
        files.put(LOADER.substring(1), Path.of(LOADER));
        Matcher library = Pattern.compile("=> (/\\S+)").matcher(output("ldd", program));
        while (library.find()) files.put(library.group(1).substring(1), Path.of(library.group(1)));
        return files;
    }

    private static String output(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(String.join(" ", words) + " failed: " + output);
        return output;
    }

    /** The same bytes for the same content: no times, no owners. */
    private static byte[] tar(Map<String, byte[]> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setMode(0100755);
                entry.setModTime(0);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
