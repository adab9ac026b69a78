package io.dragline.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboundSettingsTest {
    @Test
    void reachesItsOwnMachineOnlyWhereNobodyElseReachesIt() throws Exception {
        assertThat(opens(null, "127.0.0.1", "127.0.0.1")).isTrue();
        assertThat(opens(null, "127.0.0.1", "10.1.2.3")).isFalse();
        assertThat(opens(null, "0.0.0.0", "127.0.0.1")).isFalse();
        assertThat(opens(null, "10.1.2.3", "127.0.0.1")).isFalse();
    }

    @Test
    void reachesNothingOfItsOwnMachineWherePeopleComeThroughAProxy() throws Exception {
        assertThat(behind("https://dragline.example")).isFalse();
        assertThat(behind("http://localhost:7070/")).isTrue();
        assertThat(behind("http://127.0.0.1:7070")).isTrue();
        assertThat(behind("http://[::1]:7070")).isTrue();
    }

    private static boolean behind(String publicUrl) throws UnknownHostException {
        return new OutboundSettings(null, URI.create(publicUrl))
                .allowed("127.0.0.1")
                .opens("localhost", 80, InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void reachesWhatIsNamedAndNothingElse() throws Exception {
        assertThat(opens(List.of("10.1.0.0/16"), "127.0.0.1", "10.1.2.3")).isTrue();
        assertThat(opens(List.of("10.1.0.0/16"), "127.0.0.1", "127.0.0.1")).isFalse();
    }

    private static boolean opens(@Nullable List<String> outbound, String bind, String host)
            throws UnknownHostException {
        return new OutboundSettings(outbound, null).allowed(bind).opens(host, 80, InetAddress.getByName(host));
    }
}
