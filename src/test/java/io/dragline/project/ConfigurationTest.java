package io.dragline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.Service.Override;
import io.dragline.project.Service.Resources;
import io.dragline.project.Variables.Scope;
import io.dragline.server.ServerName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final EnvironmentName TEST = new EnvironmentName("test");
    private static final EnvironmentName PROD = new EnvironmentName("prod");
    private static final ServiceName API = new ServiceName("api");

    private final Project shop = new Project(
            new ProjectName("shop"),
            "",
            "10.88.1.0/24",
            null,
            vars("A", "project", "B", "project", "C", "project", "D", "project"),
            Map.of(TEST, environment(TEST), PROD, environment(PROD)),
            Map.of(API, api()));

    private static Environment environment(EnvironmentName name) {
        return new Environment(
                name, List.of(ServerName.LOCAL), List.of(), 80, null, vars("B", "env", "C", "env", "D", "env"));
    }

    private static Service api() {
        Override prod = new Override(4, new Resources(null, 2.0), vars("D", "here"), null);
        return new Service(
                API,
                ServiceKind.IMAGE,
                null,
                null,
                null,
                "redis:7",
                List.of(),
                80,
                2,
                new Resources(1L << 30, 1.0),
                Health.DEFAULT,
                Duration.ZERO,
                Duration.ZERO,
                vars("C", "service", "D", "service"),
                List.of(),
                List.of(),
                Map.of(PROD, prod),
                null);
    }

    private static Map<String, Variable> vars(String... words) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) variables.put(words[i], Variable.text(words[i + 1]));
        return variables;
    }

    @Test
    void theNearestScopeOfAVariableWins() {
        assertThat(Variables.of(shop, PROD, API))
                .containsExactly(
                        Map.entry("A", new Variables.Scoped(Variable.text("project"), Scope.PROJECT)),
                        Map.entry("B", new Variables.Scoped(Variable.text("env"), Scope.ENVIRONMENT)),
                        Map.entry("C", new Variables.Scoped(Variable.text("service"), Scope.SERVICE)),
                        Map.entry("D", new Variables.Scoped(Variable.text("here"), Scope.SERVICE_IN_ENVIRONMENT)));
    }

    @Test
    void anEnvironmentLiesOverTheServicePartByPart() {
        Service prod = Configuration.of(shop, API, PROD);
        assertThat(prod.replicas()).isEqualTo(4);
        assertThat(prod.resources()).isEqualTo(new Resources(1L << 30, 2.0));
        assertThat(prod.variables())
                .containsEntry("D", Variable.text("here"))
                .containsEntry("A", Variable.text("project"));
        assertThat(prod.environments()).isEmpty();
        assertThat(Configuration.of(shop, API, TEST).replicas()).isEqualTo(2);
    }

    @Test
    void anUnknownPartIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() -> Configuration.of(shop, new ServiceName("web"), PROD))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("project 'shop' has no service 'web'; it has [api]");
    }
}
