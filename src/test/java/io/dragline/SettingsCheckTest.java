package io.dragline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SettingsCheckTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Configuration.class)
            .withBean(SettingsCheck.class);

    @ConfigurationProperties("dragline.test")
    record Settings(String keepDays) {}

    @EnableConfigurationProperties(Settings.class)
    static class Configuration {}

    @Test
    void acceptsWhatASettingsRecordKnows() {
        runner.withPropertyValues("dragline.test.keep-days=3", "server.unknown=x")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void stopsTheStartForAnUnknownKeyAndNamesTheNearest() {
        runner.withPropertyValues("dragline.test.kept-days=3").run(context -> assertThat(context.getStartupFailure())
                .hasMessage("unknown setting 'dragline.test.kept-days'; did you mean 'dragline.test.keep-days'?"));
    }
}
