package io.dragline.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the sources can say and what the catalogue holds, compared. */
class SentencesInSourcesTest {
    /** Commands, states and words of files, which are the same in every language, and too few words to be told from others. */
    private static final Set<String> NO_SENTENCES = Set.of(
            "<image of release {0}>",
            "<bundle of release {0}>",
            "docker inspect -f '{{.State.Status}}' {0}",
            "load_module modules/ndk_http_module.so;",
            "load_module modules/ngx_http_lua_module.so;",
            "Host: {0}",
            "{0} on {1}",
            "{0} at {1}:{2}",
            "{0} {1} on {2}",
            "{0} to {1}: {2}",
            "{0} of {1}",
            "{0} as {1}",
            "at {0}",
            "to {0}",
            "by {0}: {1}",
            "issuer: {0}",
            "network {0}",
            "taken back",
            "AUTH LOGIN",
            "setsid sh; exit $?",
            "apt-get install nginx libnginx-mod-http-lua");

    private static Map<String, String> said;
    private static Map<String, String> translations;

    @BeforeAll
    static void read() {
        said = Extraction.of(Sources.read(Path.of("src/main/java")));
        translations = Sentences.translations("*");
    }

    @Test
    void everySentenceOfTheSourcesHasATranslation() {
        String missing = said.entrySet().stream()
                .filter(sentence -> !translations.containsKey(sentence.getKey()))
                .filter(sentence -> !NO_SENTENCES.contains(sentence.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(sentence -> entry(sentence.getValue(), sentence.getKey()))
                .collect(Collectors.joining("\n"));

        assertThat(missing)
                .as("add these, with their Chinese, to src/main/resources/words/zh_CN/PACKAGE.po of their package"
                        + " (what is no sentence, to NO_SENTENCES here)")
                .isEmpty();
    }

    @Test
    void noTranslationIsOfASentenceThatNobodySays() {
        Set<String> stale = new TreeSet<>(translations.keySet());
        stale.removeAll(said.keySet());
        stale.removeAll(Sentences.translations("foreign").keySet());

        assertThat(stale).as("take these out of src/main/resources/words/zh_CN").isEmpty();
    }

    @Test
    void everyTranslationHasTheHolesOfItsSentence() {
        assertThat(translations).allSatisfy((english, chinese) -> assertThat(new TreeSet<>(Template.holes(chinese)))
                .as(english)
                .isEqualTo(new TreeSet<>(Template.holes(english))));
    }

    @Test
    void noTranslationIsLeftEmpty() {
        assertThat(translations).hasSizeGreaterThan(1000).allSatisfy((english, chinese) -> assertThat(chinese)
                .as(english)
                .isNotBlank());
    }

    /** No other entry may take it, and no value may slip from one hole to the next. */
    @Test
    void everySentenceFindsItsOwnTranslationAndItsValuesTheirPlaces() {
        Catalogue catalogue = new Catalogue(translations);

        Map<String, String> taken = new TreeMap<>();
        translations.forEach((english, chinese) -> {
            String said = catalogue.say(filled(english));
            if (!said.equals(filled(chinese))) taken.put(filled(english), said);
        });
        assertThat(taken).as("these are taken for other sentences").isEmpty();
    }

    private static String filled(String template) {
        String filled = template;
        for (int hole : Template.holes(template)) filled = filled.replace("{" + hole + "}", "v" + hole);
        return filled;
    }

    /** As a PO file has it, so that it can be copied from the failure. */
    private static String entry(String place, String sentence) {
        String key = sentence.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "#: " + place + "\nmsgid \"" + key + "\"\nmsgstr \"\"\n";
    }
}
