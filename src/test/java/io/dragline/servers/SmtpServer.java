package io.dragline.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A mail server, aiosmtpd; its certificate is for {@code localhost} and signed by itself. */
public final class SmtpServer implements AutoCloseable {
    public static final String USER = "dragline@corp.example";
    public static final String PASSWORD = "pässword 1";

    private static final Path SCRIPT =
            Path.of("src/test/resources/smtp/server.py").toAbsolutePath();

    private final Path folder;
    private final int port;
    private final Program program;

    private SmtpServer(Path folder, int port, Program program) {
        this.folder = folder;
        this.port = port;
        this.program = program;
    }

    /** @param mode {@code plain}, {@code starttls} or {@code tls}; the latter two want the account */
    public static SmtpServer start(String mode) {
        try {
            Path folder = Files.createTempDirectory("dragline-smtp-server");
            Tool.run(
                    folder,
                    "openssl",
                    "req",
                    "-x509",
                    "-newkey",
                    "rsa:2048",
                    "-nodes",
                    "-days",
                    "2",
                    "-subj",
                    "/CN=localhost",
                    "-addext",
                    "subjectAltName=DNS:localhost",
                    "-keyout",
                    "key.pem",
                    "-out",
                    "cert.pem");
            int port = Program.freePort();
            List<String> words = List.of(
                    "/usr/bin/python3",
                    SCRIPT.toString(),
                    "" + port,
                    folder.toString(),
                    mode,
                    "cert.pem",
                    "key.pem",
                    USER,
                    PASSWORD);
            return new SmtpServer(folder, port, Program.start(folder, words).listensOn(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** What trusts its certificate, and no other. */
    public SSLSocketFactory trust() {
        try (InputStream certificate = Files.newInputStream(folder.resolve("cert.pem"))) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it took, the first one first. */
    public List<String> mails() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(SmtpServer::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.close();
        // the folder is the system's to tidy, as with the other servers
    }
}
