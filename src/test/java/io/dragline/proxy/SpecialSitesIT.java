package io.dragline.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.Service.Route;
import io.dragline.servers.App;
import io.dragline.servers.Echo;
import io.dragline.servers.Landscape;
import io.dragline.servers.NginxServer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Websockets, and the list of sites. */
@Timeout(60)
class SpecialSitesIT {
    private final NginxServer nginx = NginxServer.start();
    private final Landscape land = new Landscape(nginx.nginx(), nginx.port());
    private final Steps steps = new Steps(land);

    @AfterEach
    void close() {
        nginx.close();
    }

    @Test
    void aWebsocketPassesAndOutlivesASwap() throws Exception {
        land.service("ws", new Route("/ws/", false, true));
        try (App one = App.start("1");
                App two = App.start("2")) {
            steps.swap(land.rollout(1, "ws", one.endpoint()));
            try (Socket socket = new Socket("127.0.0.1", nginx.port())) {
                socket.setSoTimeout(10_000);
                write(
                        socket,
                        "GET /ws/ HTTP/1.1\r\nHost: shop.localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
                String head = "";
                while (!head.endsWith("\r\n\r\n"))
                    head += (char) socket.getInputStream().read();
                assertThat(head).startsWith("HTTP/1.1 101").contains("Sec-WebSocket-Accept: ");
                assertThat(echoed(socket)).isEqualTo("v1 hi");

                steps.swap(land.rollout(2, "ws", two.endpoint()));

                assertThat(echoed(socket)).isEqualTo("v1 hi");
            }
        }
    }

    @Test
    void listsSitesAndWhichOfThemDrifted() throws Exception {
        land.service("api", new Route("/", false, false));
        try (Echo echo = Echo.start("one")) {
            steps.swap(land.rollout(1, "api", echo.endpoint()));
        }
        Path site = nginx.folder().resolve("sites/dragline-shop-prod.conf");
        Files.writeString(site, Files.readString(site) + "# mine\n");
        SitesApi api = new SitesApi(land.servers(), land.shells());

        assertThat(api.list("local"))
                .extracting(SitesApi.Site::path, SitesApi.Site::drifted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(nginx.nginx().sites() + "/00-dragline.conf", false),
                        org.assertj.core.groups.Tuple.tuple(site.toString(), true));
        assertThatThrownBy(() -> api.list("nowhere")).isInstanceOf(NoSuchElementException.class);
    }

    private static String echoed(Socket socket) throws Exception {
        socket.getOutputStream().write(new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, 'h', 'i'});
        byte[] answer = socket.getInputStream().readNBytes(7);
        return new String(answer, 2, 5, StandardCharsets.US_ASCII);
    }

    static void write(Socket socket, String text) throws Exception {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
