package io.dragline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.server.ServerName;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is pushed is what its schema promises. */
class ProjectStateTest {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    @Test
    void holdsWhatTheSchemaSays() throws IOException {
        JsonNode schema = JSON.readTree(new File("src/docs/project-state.schema.json"));
        ProjectState.Place place =
                new ProjectState.Place(1, new ServerName("local"), "shop-api-1", "10.88.1.7", 8080, null);
        JsonNode state = JSON.valueToTree(new ProjectState(
                1,
                new ProjectName("shop"),
                Instant.EPOCH,
                Map.of(
                        new EnvironmentName("prod"),
                        Map.of(new ServiceName("api"), new ProjectState.Serving(7, List.of(place))))));

        assertThat(names(state)).isEqualTo(names(schema.get("properties")));
        assertThat(state.get("version")).isEqualTo(schema.at("/properties/version/const"));
        JsonNode serving = state.at("/environments/prod/api");
        assertThat(names(serving)).isEqualTo(names(schema.at("/$defs/serving/properties")));
        assertThat(names(serving.at("/replicas/0"))).isEqualTo(names(schema.at("/$defs/place/properties")));
        assertThat(serving.at("/replicas/0/server").asText()).isEqualTo("local");
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
