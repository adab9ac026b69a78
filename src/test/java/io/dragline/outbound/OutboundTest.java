package io.dragline.outbound;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {
    private static Outbound allowing(String... words) {
        return Outbound.to(List.of(words), (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0.0.0.0",
                "localhost",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[fd00::1]",
                "[fe80::1]",
                "[ff02::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "169.254.169.254"
            })
    void connectsToNoAddressOfOnesOwnNetworks(String host) {
        assertThatThrownBy(() -> allowing().connect(host, 80, Duration.ofSeconds(1)))
                .isInstanceOf(OutboundRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "[::ffff:169.254.169.254]", "[fd00:ec2::254]", "[fe80::1]"})
    void connectsToNoMetadataWhateverIsOnTheList(String host) {
        Outbound outbound = allowing("169.254.169.254", "0.0.0.0/0", "::/0", "169.254.0.0/16");
        assertThatThrownBy(() -> outbound.connect(host, 80, Duration.ofSeconds(1)))
                .isInstanceOf(OutboundRefused.class)
                .hasMessageContaining("link-local");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.0/8", "localhost", "LOCALHOST"})
    void connectsToWhatTheAdministratorOpened(String word) throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            String host = word.contains("/") ? "127.0.0.1" : word;
            allowing(word)
                    .connect(host, server.getLocalPort(), Duration.ofSeconds(5))
                    .close();
            allowing(host + ":" + server.getLocalPort())
                    .connect(host, server.getLocalPort(), Duration.ofSeconds(5))
                    .close();
        }
    }

    @Test
    void aPortOnTheListOpensNoOther() {
        assertThatThrownBy(() -> allowing("localhost:8443").connect("localhost", 8444, Duration.ofSeconds(1)))
                .isInstanceOf(OutboundRefused.class)
                .hasMessageContaining("--outbound localhost");
    }

    @Test
    void saysThatAHostIsUnknown() {
        assertThatThrownBy(() -> allowing().connect("no-such-host.invalid", 80, Duration.ofSeconds(1)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(OutboundRefused.class)
                .hasMessageContaining("no name server knows the host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "https://a_b/",
                "file:///etc/passwd",
                "ftp://example.com/",
                "https://user:secret@example.com/",
                "gopher://example.com/",
                "/relative",
                "mailto:ana@example.com"
            })
    void postsToNoOddAddress(String address) {
        HttpCall http = new HttpCall(allowing());
        assertThatThrownBy(() -> http.post(URI.create(address), Map.of(), new byte[0]))
                .isInstanceOf(OutboundRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a host", "10.0.0.0/33", "10.0.0.999", "*", "https://hooks.corp", ""})
    void refusesAListThatCannotBeRead(String word) {
        assertThatIllegalArgumentException().isThrownBy(() -> allowing(word));
    }

    /** A name server that is silent takes its time. */
    @Test
    @Timeout(30)
    void waitsForNoNameServerLongerThanItWasToldTo() {
        CountDownLatch silence = new CountDownLatch(1);
        Outbound outbound = new Outbound(
                AllowedHosts.parse(List.of()), () -> (SSLSocketFactory) SSLSocketFactory.getDefault(), host -> {
                    try {
                        silence.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new UnknownHostException(host);
                });

        assertThatThrownBy(() -> outbound.connect("slow.example", 443, Duration.ofSeconds(1)))
                .isInstanceOf(IOException.class)
                .hasMessage("no name server has said where the host slow.example is, in 1 s");
    }
}
