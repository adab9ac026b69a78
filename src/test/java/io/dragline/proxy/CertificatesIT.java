package io.dragline.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.Environment;
import io.dragline.project.Service.Route;
import io.dragline.rollout.Rollout;
import io.dragline.server.ServerName;
import io.dragline.servers.App;
import io.dragline.servers.Echo;
import io.dragline.servers.Landscape;
import io.dragline.servers.NginxServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of sites: put, replaced, refused, expired and gone. */
@Timeout(60)
class CertificatesIT {
    private final NginxServer nginx = NginxServer.start();
    private final Landscape land = new Landscape(nginx.nginx(), nginx.port());
    private final Steps steps = new Steps(land);

    @AfterEach
    void close() {
        nginx.close();
    }

    @Test
    void aCertificateIsPutWhereOnlyItsOwnerReadsItAndNeverTold(@TempDir Path folder) throws Exception {
        land.service("api", new Route("/", false, false)).secured("prod", nginx.port(), "shop-tls", "shop.localhost");
        String pem = selfSigned(folder);
        steps.secrets.put("shop-tls", pem);
        try (Echo echo = Echo.start("one")) {
            steps.plan(land.rollout(1, "api", echo.endpoint()));
        }

        assertThat(steps.log.lines()).contains("+  listen 443 ssl;").anyMatch(l -> l.contains("/tls/shop.prod."));
        new Certificates(steps.revealing())
                .put(
                        machine(),
                        Landscape.SHOP,
                        java.util.Objects.requireNonNull(land.projects()
                                .get(Landscape.SHOP)
                                .environments()
                                .get(Landscape.PROD)));
        Path file;
        try (var files = Files.list(nginx.folder().resolve("state/tls"))) {
            file = files.findFirst().orElseThrow();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).isEqualTo(pem);
        assertThat(steps.log.toString()).doesNotContain(pem.lines().toList().get(5));

        Path site = nginx.folder().resolve("sites/dragline-shop-prod.conf");
        Files.writeString(site, "  ssl_certificate " + file + ";\n");
        assertThat(new SitesApi(land.servers(), land.shells())
                        .list("local").stream()
                                .filter(it -> it.path().endsWith("shop-prod.conf"))
                                .findFirst()
                                .orElseThrow()
                                .certificateUntil())
                .isAfter(java.time.Instant.now());
        assertThat(Expiry.file("ssl_certificate /etc/shadow;", nginx.nginx().state()))
                .isEmpty();
    }

    @Test
    void aReplacedCertificateIsShownFromTheNextSwapOnAndTheOldOneGoes(@TempDir Path first, @TempDir Path second)
            throws Exception {
        land.service("api", new Route("/", false, false)).secured("prod", nginx.port(), "shop-tls", "shop.localhost");
        try (App one = App.start("1")) {
            steps.secrets.put("shop-tls", selfSigned(first));
            Rollout old = land.rollout(1, "api", one.endpoint());
            steps.swap(old);
            steps.drain(old);
            assertThat(presented()).isEqualTo(certificate(first));

            steps.secrets.put(
                    "shop-tls",
                    Files.readString(first.resolve("cert"))
                            + selfSigned(second).replaceAll("(?s).*(?=-----BEGIN PRIVATE)", ""));
            assertThatThrownBy(() -> steps.swap(land.rollout(2, "api", one.endpoint())))
                    .hasMessageContaining("nothing was changed");
            assertThat(presented()).isEqualTo(certificate(first));

            steps.secrets.put(
                    "shop-tls", Files.readString(second.resolve("cert")) + Files.readString(second.resolve("key")));
            Rollout renewed = land.rollout(3, "api", one.endpoint());
            steps.swap(renewed);
            steps.drain(renewed);

            assertThat(presented()).isEqualTo(certificate(second));
            try (var files = Files.list(nginx.folder().resolve("state/tls"))) {
                assertThat(files).hasSize(1);
            }
        }
    }

    private static X509Certificate certificate(Path folder) throws Exception {
        try (var in = Files.newInputStream(folder.resolve("cert"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    /** What a visitor is shown on 443, who then gets an answer. */
    private static Certificate presented() throws Exception {
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new Trusting()}, null);
        try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", 443)) {
            socket.setSoTimeout(10_000);
            SpecialSitesIT.write(socket, "GET /version HTTP/1.1\r\nHost: shop.localhost\r\nConnection: close\r\n\r\n");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200");
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    /** Takes any certificate: which one it is, is what is asked. */
    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void aSecretThatIsNoCertificateIsRefusedWithoutQuotingIt() {
        land.service("api", new Route("/", false, false)).secured("prod", nginx.port(), "shop-tls", "shop.localhost");
        steps.secrets.put(
                "shop-tls",
                "-----BEGIN CERTIFICATE-----\nQUNBTkFSWQ==\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\n");
        Rollout rollout;
        try (Echo echo = Echo.start("one")) {
            rollout = land.rollout(1, "api", echo.endpoint());
        }

        assertThatThrownBy(() -> steps.swap(rollout))
                .hasMessageContaining("secret shop-tls of project shop holds a certificate that cannot be read")
                .hasMessageNotContaining("QUNBTkFSWQ");
    }

    @Test
    void anExpiredCertificateIsNotPutButDoesNotKeepASiteFromGoingBack(@TempDir Path folder) throws Exception {
        land.service("api", new Route("/", false, false)).secured("prod", nginx.port(), "shop-tls", "shop.localhost");
        String pem = selfSigned(folder, -1);
        steps.secrets.put("shop-tls", pem);
        try (App one = App.start("1")) {
            assertThatThrownBy(() -> steps.swap(land.rollout(1, "api", one.endpoint())))
                    .hasMessageContaining("is valid from")
                    .hasMessageContaining("dragline secret set shop-tls");

            Environment prod = Objects.requireNonNull(
                    land.projects().get(Landscape.SHOP).environments().get(Landscape.PROD));
            StatePath place = Objects.requireNonNull(
                    new Certificates(steps.revealing()).place(machine().places(), Landscape.SHOP, prod));
            machine().put(place, pem, 0600); // from the time when it was valid
            steps.swap(land.rollout(2, "api", one.endpoint()));

            assertThat(presented()).isEqualTo(certificate(folder));
            assertThat(steps.log.toString()).contains("browsers refuse it");
        }
    }

    @Test
    void aSiteGoesAlthoughItsCertificateIsGone(@TempDir Path folder) throws Exception {
        land.service("api", new Route("/", false, false)).secured("prod", nginx.port(), "shop-tls", "shop.localhost");
        steps.secrets.put("shop-tls", selfSigned(folder));
        try (App one = App.start("1")) {
            steps.swap(land.rollout(1, "api", one.endpoint()));
            steps.secrets.put("shop-tls", "lost");
            land.service("api");

            steps.swap(land.rollout(2, "api", one.endpoint()));

            assertThat(nginx.folder().resolve("sites/dragline-shop-prod.conf")).doesNotExist();
        }
    }

    private static String selfSigned(Path folder) throws Exception {
        return selfSigned(folder, 2);
    }

    /** @param days how long it is valid; negative: it has expired */
    private static String selfSigned(Path folder, int days) throws Exception {
        openssl(
                folder,
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "key",
                "-out",
                "csr",
                "-subj",
                "/CN=shop.localhost");
        openssl(folder, "x509", "-req", "-in", "csr", "-signkey", "key", "-days", "" + days, "-out", "cert");
        return Files.readString(folder.resolve("cert")) + Files.readString(folder.resolve("key"));
    }

    private static void openssl(Path folder, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(words));
        Process openssl = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        openssl.getInputStream().readAllBytes();
        assertThat(openssl.waitFor()).isZero();
    }

    private Machine machine() {
        return new Machine(land.servers().get(ServerName.LOCAL), land.shells().on(ServerName.LOCAL), steps.log);
    }
}
