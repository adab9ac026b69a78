package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
    @ParameterizedTest
    @MethodSource("commands")
    void showsAnExampleOfEveryCommand(String command) {
        Typed.Result result = new Typed().run((command + " --help").strip().split(" "));

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Usage: dragline " + command).contains("Example:\n  ");
    }

    @Test
    void listsTheControlPlaneAndHidesWhatIsNotBuiltYet() {
        assertThat(new Typed().run("--help").out()).contains("  server ").doesNotContain("  sync");
    }

    static Stream<String> commands() {
        return below("", Commands.known(new Session(Surroundings.ofThisProcess())));
    }

    private static Stream<String> below(String name, CommandLine line) {
        return Stream.concat(
                Stream.of(name),
                line.getSubcommands().entrySet().stream()
                        .filter(each ->
                                !each.getValue().getCommandSpec().usageMessage().hidden())
                        .filter(each -> !each.getKey().equals("help"))
                        .flatMap(each -> below((name + " " + each.getKey()).strip(), each.getValue())));
    }
}
