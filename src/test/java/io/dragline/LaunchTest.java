package io.dragline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.server.Command;
import io.dragline.servers.ProcessShell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** How {@code bin/dragline} starts Java. */
class LaunchTest {
    private static final String SCRIPT = "root=. && source bin/lib/launch && before=${LC_ALL:-} && java_locale &&"
            + " if [ \"${LC_ALL:-}\" = \"$before\" ]; then echo unchanged; else echo $LC_ALL; fi";

    @ParameterizedTest
    @MethodSource("ownOptions")
    void everyOptionOfTheControlPlaneStartsIt(String option) throws Exception {
        assertThat(isControlPlane("server", option)).isTrue();
        assertThat(isControlPlane("server", option + "=x")).isTrue();
    }

    static Stream<String> ownOptions() {
        return new CommandLine(new ServerOptions())
                .getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .map(OptionSpec::longestName);
    }

    @Test
    void whatIsSaidOfServersStartsNone() throws Exception {
        assertThat(isControlPlane("server")).isTrue();
        assertThat(isControlPlane("server", "list")).isFalse();
        assertThat(isControlPlane("server", "--json", "list")).isFalse();
        assertThat(isControlPlane("ps", "--data")).isFalse();
    }

    private static boolean isControlPlane(String... words) throws Exception {
        List<String> bash = new ArrayList<>(
                List.of("bash", "-c", "root=. && source bin/lib/launch && is_control_plane \"$@\"", "dragline"));
        bash.addAll(List.of(words));
        return new ProcessShell().run(Command.of(bash), line -> {}) == 0;
    }

    @ParameterizedTest
    @CsvSource({
        "NO=locale, C.UTF-8",
        "LANG=C, C.UTF-8",
        "LC_ALL=POSIX, C.UTF-8",
        "LANG=xx_XX.UTF-8, C.UTF-8",
        "LANG=C.UTF-8, unchanged",
        "LC_ALL=C.UTF-8, unchanged"
    })
    void namesInAnyScriptCanBeWrittenWhateverTheLocale(String set, String expected) throws Exception {
        List<String> said = new ArrayList<>();
        Command bash = Command.of("env", "-i", set, "bash", "-c", SCRIPT);

        assertThat(new ProcessShell().run(bash, said::add)).isZero();
        assertThat(said).containsExactly(expected);
    }
}
