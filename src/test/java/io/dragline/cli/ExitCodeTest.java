package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.cli.FakeControlPlane.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodeTest {
    private final FakeControlPlane plane = FakeControlPlane.start();

    @AfterEach
    void stop() {
        plane.close();
    }

    @ParameterizedTest
    @CsvSource({"400,2", "422,2", "404,2", "401,3", "403,3", "409,5", "423,5", "503,4", "500,1"})
    void tellsByItsExitCodeWhatTheControlPlaneAnswered(int status, int exit) {
        plane.answers(
                "GET /api/replicas", request -> Answer.problem(status, "Not so", "prod is frozen; thaw it first"));

        Typed.Result result = Typed.at(plane).run("ps");

        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.err()).isEqualTo("Not so\nprod is frozen; thaw it first\n");
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    deplyo shop/api       | There is no command 'deplyo'. Did you mean deploy?   | 没有“deplyo”这个命令。是不是想输入 deploy？
                    server chek           | There is no command 'chek'. Did you mean check?      | 没有“chek”这个命令。是不是想输入 check？
                    deploy shop/api --evn | There is no option '--evn' here. Did you mean --env? | 这里没有“--evn”这个选项。是不是想输入 --env？
                    deploy                | Missing: --env E, P/S                                | 缺少：--env E, P/S
                    ps shop api           | 'api' is one word too many.                          | 多出一个词“api”。
                    """)
    void saysWhichWordIsWrongInTheReadersLanguage(String words, String english, String chinese) {
        assertThat(Typed.at(plane).run(words.split(" ")).err()).startsWith(english + "\nSee: dragline");
        assertThat(Typed.at(plane)
                        .with("DRAGLINE_LANG", "zh-CN")
                        .run(words.split(" "))
                        .err())
                .startsWith(chinese + "\n参见：dragline");
    }

    @Test
    void isUnreachableWhenNobodyListens() {
        plane.goAway();

        Typed.Result result = Typed.at(plane).run("ps");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains(plane.address()).doesNotContain("Exception");
    }

    @Test
    void isUnreachableWhenAnotherProgramAnswers() {
        plane.answers("GET /api/replicas", request -> new Answer(200, "text/html", "<html>"));

        assertThat(Typed.at(plane).run("ps").exit()).isEqualTo(4);
    }

    @Test
    void saysHowToSignInWhenThereIsNoToken() {
        plane.answers("GET /api/replicas", request -> Answer.problem(401, "Unauthorized", "no token"));

        Typed.Result result = Typed.at(plane).without("DRAGLINE_TOKEN").run("ps");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("dragline login --user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deploy shop --env prod",
                "deploy Shop/api --env prod",
                "deploy shop/../x --env prod",
                "deploy shop/api",
                "deploy shop/api --env PROD",
                "deploy shop/api --env prod --release 1 --image x",
                "deploy shop/api --env prod --wait --timeout soon",
                "deploy shop/api --env prod --timeout 10m",
                "scale shop/api --env prod",
                "scale shop/api --env prod --replicas many",
                "deployment ..",
                "ps shop/",
                "frobnicate",
                "token",
                "ps --nonsense",
                "ps --url ftp://x",
                "ps --url http://user@x",
            })
    void refusesWrongWordsBeforeAnythingIsSent(String words) {
        Typed.Result result = Typed.at(plane).run(words.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().lines().count()).isBetween(1L, 3L);
        assertThat(plane.requests("POST /api/deployments")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sync shop/web --env prod dist",
                "package shop/api x.war",
            })
    void saysThatALaterCommandIsNotBuiltYet(String words) {
        Typed.Result result = Typed.at(plane).run(words.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("not built yet in this version");
    }

    @Test
    void takesAValueThatBeginsWithAnAtAsAValue() {
        plane.answers("POST /api/deployments", "{\"id\": \"1\", \"state\": \"QUEUED\"}");

        Typed.at(plane).run("deploy", "shop/api", "--env", "prod", "--note", "@/etc/passwd");

        assertThat(plane.only("POST /api/deployments").body()).contains("\"@/etc/passwd\"");
    }
}
