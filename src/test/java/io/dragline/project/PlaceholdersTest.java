package io.dragline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    private static final Map<String, String> VALUES =
            Map.of("Replica.Number", "2", "Environment.Name", "prod", "Replica.Address", "10.88.1.7");

    @Test
    void fillsEveryOneByItsNameOrItsAlias() {
        assertThat(Placeholders.fill("/srv/{{Environment.Code}}/{{Replica.Number}}", VALUES))
                .isEqualTo("/srv/prod/2");
        assertThat(Placeholders.fill("{{App.Address}} {{Model.Code}} {{App.Id}}", VALUES))
                .isEqualTo("10.88.1.7 prod 2");
    }

    @Test
    void doesNotReadAFilledValueAgain() {
        assertThat(Placeholders.fill("{{Replica.Name}}", Map.of("Replica.Name", "{{Replica.Number}}$1\\")))
                .isEqualTo("{{Replica.Number}}$1\\");
    }

    @Test
    void leavesTextWithoutPlaceholdersAlone() {
        String json = "{\"a\":{\"b\":[1,{}]}} $HOME ${X} {x}";
        assertThat(Placeholders.fill(json, VALUES)).isEqualTo(json);
    }

    @Test
    void namesTheNearestOfAnUnknownOne() {
        assertThat(Placeholders.problems("{{Replica.Numbr}}"))
                .singleElement()
                .asString()
                .startsWith(
                        "unknown placeholder {{Replica.Numbr}}; did you mean 'Replica.Number'?; known: App.Address");
        assertThat(Placeholders.problems("{{replica.number}}")).hasSize(1);
        assertThat(Placeholders.problems("{{ Replica.Number }}")).hasSize(1);
        assertThat(Placeholders.problems("{{Replica.Number")).hasSize(1);
        assertThat(Placeholders.problems("{{}}")).hasSize(1);
    }

    @Test
    void refusesAPlaceholderThatHasNoValueHere() {
        assertThatThrownBy(() -> Placeholders.fill("{{Replica.HostPort}}", VALUES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Replica.HostPort");
    }
}
