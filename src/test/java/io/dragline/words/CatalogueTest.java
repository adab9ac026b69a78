package io.dragline.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a finished sentence finds its translation. */
class CatalogueTest {
    private final Catalogue catalogue = new Catalogue(Map.of(
            "server '{0}' is in use: {1}", "服务器“{0}”正在使用：{1}",
            "release {0} of {1} serves", "{1} 的版本 {0} 在提供服务",
            "there is no model '{0}'{1}", "没有流程模型“{0}”{1}",
            "; did you mean '{0}'?", "；是否想写“{0}”？",
            "{0}: is missing", "{0}: 缺少",
            "{0} is missing", "没有 {0}",
            "image {0}", "镜像 {0}",
            "{0} is not allowed here; write {1}", "此处不允许 {0}；请写 {1}",
            "names must match [a-f0-9]{64}, not {0}", "名称须符合 [a-f0-9]{64}，而不是 {0}",
            "the JSON holds {{{0}}}", "JSON 含有 {{{0}}}"));

    @Test
    void fillsTheValuesInWhereTheOtherLanguageHasThem() {
        assertThat(catalogue.say("release 7 of shop/api serves")).isEqualTo("shop/api 的版本 7 在提供服务");
    }

    @Test
    void translatesTheSentenceInAHole() {
        assertThat(catalogue.say("server 'a' is in use: release 7 of shop/api serves"))
                .isEqualTo("服务器“a”正在使用：shop/api 的版本 7 在提供服务");
        assertThat(catalogue.say("there is no model 'depoly'; did you mean 'deploy'?"))
                .isEqualTo("没有流程模型“depoly”；是否想写“deploy”？");
    }

    @Test
    void takesTheMoreSpecificOfTwoThatFit() {
        assertThat(catalogue.say("name: is missing")).isEqualTo("name: 缺少");
    }

    @Test
    void translatesWhatIsJoinedFromSeveral() {
        assertThat(catalogue.say("services.api (line 3): is missing\nweb: release 7 of a serves"))
                .isEqualTo("services.api (line 3): 缺少\nweb: a 的版本 7 在提供服务");
        assertThat(catalogue.say("release 7 of a serves; name: is missing; nobody knows this"))
                .isEqualTo("a 的版本 7 在提供服务; name: 缺少; nobody knows this");
    }

    @Test
    void keepsThePlaceInFront() {
        assertThat(catalogue.say("services.api.health (line 3): '3' is not allowed here; write [a]"))
                .isEqualTo("services.api.health (line 3): 此处不允许 '3'；请写 [a]");
    }

    @Test
    void takesNoSentenceForOneAcrossLines() {
        assertThat(catalogue.say("a: server 'x' is not there\nb: y\nname: is missing"))
                .isEqualTo("a: server 'x' is not there\nb: y\nname: 缺少");
        assertThat(catalogue.say("server 'a' is in use: one\ntwo")).isEqualTo("服务器“a”正在使用：one\ntwo");
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        for (String foreign : new String[] {"Error response from daemon: no such image", "", " ", "\n", "{0}", "'"})
            assertThat(catalogue.say(foreign)).isEqualTo(foreign);
    }

    @Test
    void doesNotTakeForeignSentencesForOursByAWordOrTwo() {
        assertThat(catalogue.say("image redis:7")).isEqualTo("镜像 redis:7");
        assertThat(catalogue.say("image redis:7 was not found")).isEqualTo("image redis:7 was not found");
    }

    @Test
    void leavesBracesThatAreNoHolesAlone() {
        assertThat(catalogue.say("names must match [a-f0-9]{64}, not x")).isEqualTo("名称须符合 [a-f0-9]{64}，而不是 x");
        assertThat(catalogue.say("the JSON holds {{Replica.Number}}")).isEqualTo("JSON 含有 {{Replica.Number}}");
    }

    /** A value may be what a hostile program or person wrote. */
    @Test
    void givesUpInTimeOnTextThatFitsNothing() {
        Catalogue all = new Catalogue(Sentences.translations("*"));
        String hostile = "server 'a' is in use: , ; (".repeat(700);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(all.say(hostile)).isNotEmpty());
    }
}
