package io.dragline.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is accepted as a server, and what is refused by which key. */
class ServerRulesTest {
    private static final String GOOD =
            "{'ssh': {'host': 'h.example', 'hostKey': 'SHA256:%s', 'key': 'k'}}".formatted("a".repeat(43));

    private static void check(String name, String body) throws Exception {
        ServerRules.check(JsonMapper.builder()
                .findAndAddModules()
                .build()
                .readValue(body.replace('\'', '"'), ServerBody.class)
                .toServer(new ServerName(name)));
    }

    @Test
    void needsNoMoreThanAHostItsKeyAndASecret() {
        assertThatCode(() -> check("a", GOOD)).doesNotThrowAnyException();
        assertThatCode(() -> check("local", "{}")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ssh.host     | {'ssh': {'host': '-oProxyCommand=x', 'hostKey': 'x', 'key': 'k'}}",
                "ssh.host     | {'ssh': {'host': 'a b', 'hostKey': 'x', 'key': 'k'}}",
                "ssh.port     | {'ssh': {'host': 'h', 'port': 0, 'hostKey': 'x', 'key': 'k'}}",
                "ssh.user     | {'ssh': {'host': 'h', 'user': '-l', 'hostKey': 'x', 'key': 'k'}}",
                "ssh.hostKey  | {'ssh': {'host': 'h', 'hostKey': 'MD5:00', 'key': 'k'}}",
                "ssh is       | {}",
                "address      | {'address': 'http://x'}",
                "socket       | {'socket': 'docker.sock'}",
                "socket       | {'socket': '/run/../x'}",
                "roles        | {'roles': []}",
                "disabled     | {'disabled': ' '}",
                "buildUser    | {'buildUser': 'a;b'}",
                "nginx.sites  | {'nginx': {'sites': '/etc/nginx/a;b'}}",
                "nginx.state  | {'nginx': {'state': '/'}}",
                "nginx.test   | {'nginx': {'test': []}}",
                "nginx.reload | {'nginx': {'reload': ['nginx', 'a\\nb']}}",
                "nginx.readBack | {'nginx': {'readBack': 70000}}"
            })
    void refusesByNameOfTheKey(String key, String body) {
        assertThatThrownBy(() -> check(body.contains("ssh") || body.equals("{}") ? "a" : "local", body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(key);
    }

    @Test
    void wantsExactlyOneSecretToSignInWith() {
        assertThatThrownBy(() -> check("a", GOOD.replace("'key': 'k'", "'key': 'k', 'password': 'p'")))
                .hasMessageContaining("exactly one of key and password");
        assertThatThrownBy(() -> check("a", GOOD.replace(", 'key': 'k'", "")))
                .hasMessageContaining("exactly one of key and password");
    }
}
