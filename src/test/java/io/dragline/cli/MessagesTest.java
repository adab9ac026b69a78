package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern BLANK = Pattern.compile("\\{\\d}");

    @Test
    void saysEverySentenceInBothLanguagesWithTheSameFacts() throws IOException {
        Properties english = read("messages.properties");
        Properties chinese = read("messages_zh_CN.properties");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames())
            assertThat(blanks(chinese.getProperty(key))).as(key).isEqualTo(blanks(english.getProperty(key)));
    }

    private static java.util.Set<String> blanks(String sentence) {
        return BLANK.matcher(sentence).results().map(each -> each.group()).collect(java.util.stream.Collectors.toSet());
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in =
                new InputStreamReader(MessagesTest.class.getResourceAsStream("/cli/" + name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
