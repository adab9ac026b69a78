package io.dragline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerOptionsTest {
    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        assertThat(ServerOptions.parse(List.of(), Map.of()).properties())
                .containsEntry("server.port", 7070)
                .containsEntry("server.address", "127.0.0.1")
                .doesNotContainKey("dragline.db");
    }

    @Test
    void takesEveryOptionFromTheEnvironmentToo() {
        Map<String, String> environment = Map.of(
                "DRAGLINE_PORT", "7071",
                "DRAGLINE_BIND", "0.0.0.0",
                "DRAGLINE_DATA", "/data",
                "DRAGLINE_DB", "jdbc:postgresql://db/dragline",
                "DRAGLINE_DB_USER", "u",
                "DRAGLINE_DB_PASSWORD", "p");

        assertThat(ServerOptions.parse(List.of(), environment).properties())
                .isEqualTo(Map.of(
                        "server.port", 7071,
                        "server.address", "0.0.0.0",
                        "dragline.data", "/data",
                        "dragline.db", "jdbc:postgresql://db/dragline",
                        "dragline.db-user", "u",
                        "dragline.db-password", "p"));
    }

    @Test
    void prefersTheCommandLine() {
        assertThat(ServerOptions.parse(List.of("--port", "1"), Map.of("DRAGLINE_PORT", "2")).port)
                .isEqualTo(1);
    }

    @Test
    void readsAValueThatBeginsWithAnAtSignAsItIs() {
        assertThat(ServerOptions.parse(List.of("--db-password", "@/etc/passwd"), Map.of()).dbPassword)
                .isEqualTo("@/etc/passwd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot=1      | unknown option '--prot'; did you mean --port?",
                "--databse x   | did you mean --data?",
                "--port x      | 'x' is not an int",
                "--port 70000  | --port 70000 is not a port",
                "--port        | Missing required parameter",
                "serve         | 'serve' is not expected here",
            })
    void namesWhatIsWrong(String words, String sentence) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ServerOptions.parse(List.of(words.split(" ")), Map.of()))
                .withMessageContaining(sentence)
                .returns(2, Refused::exitCode);
    }

    @Test
    void refusesAnotherDatabaseThanPostgresAsWrongWords() {
        assertThatThrownBy(() -> ServerOptions.parse(List.of("--db", "mysql://x"), Map.of()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.exitCode()).isEqualTo(2))
                .hasMessageContaining("jdbc:postgresql://");
    }
}
