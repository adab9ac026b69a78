package io.dragline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.server.Command;
import io.dragline.servers.ProcessShell;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How {@code bin/dragline} starts Java. */
class LaunchTest {
    private static final String SCRIPT = "root=. && source bin/lib/launch && before=${LC_ALL:-} && java_locale &&"
            + " if [ \"${LC_ALL:-}\" = \"$before\" ]; then echo unchanged; else echo $LC_ALL; fi";

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
