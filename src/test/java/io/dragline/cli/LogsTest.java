package io.dragline.cli;

import static io.dragline.fakes.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.cli.FakeControlPlane.Answer;
import io.dragline.cli.FakeControlPlane.Request;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogsTest {
    private final FakeControlPlane plane = FakeControlPlane.start();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private volatile String state = "RUNNING";

    LogsTest() {
        plane.answers(
                "GET /api/deployments/42",
                request -> Answer.ok("{\"id\": \"42\", \"state\": \"" + state
                        + "\", \"steps\": [{\"id\": \"s1\", \"name\": \"Pull image\", \"server\": \"a\"}]}"));
        plane.answers("GET /api/deployments/42/output", request -> Answer.ok(page(request)));
    }

    @AfterEach
    void stop() {
        plane.close();
    }

    @Test
    void showsCommandsOutputAndExitCodesUnderTheirStep() {
        plane.answers(
                "GET /api/deployments/42/output", request -> Answer.ok(from(request) > 0 ? "{\"lines\": []}" : """
                {"lines": [{"line": 0, "step": "s1", "stream": "command", "text": "docker pull x"},
                           {"line": 1, "step": "s1", "stream": "output", "text": "pulling"},
                           {"line": 2, "step": "s1", "stream": "exit", "text": "1"},
                           {"line": 3, "step": "s1", "stream": "note", "text": "trying again"}], "next": 4}"""));

        assertThat(Typed.at(plane).run("logs", "42").out())
                .isEqualTo("== Pull image (a)\n$ docker pull x\npulling\n→ exit 1\n# trying again\n");
    }

    @Test
    void shows100000LinesOfWhichNoneIsMissingOrShownTwice() {
        for (int i = 0; i < 100_000; i++) said.add("line " + i);
        state = "SUCCEEDED";

        List<String> lines =
                Typed.at(plane).run("logs", "42", "-f").out().lines().toList();

        assertThat(lines.subList(1, lines.size())).isEqualTo(said);
    }

    @Test
    void followsWhatComesUntilTheDeploymentHasEnded() {
        said.add("first");
        CompletableFuture<Typed.Result> following =
                CompletableFuture.supplyAsync(() -> Typed.at(plane).run("logs", "42", "-f", "--json"));
        await().until(() -> plane.readers() == 1);
        said.add("second");
        plane.tell("output", "5");
        plane.goAway();
        said.add("third");
        plane.comeBack();
        said.add("last");
        state = "FAILED";

        Typed.Result result = following.join();

        assertThat(result.json())
                .extracting(each -> each.text("text"))
                .containsExactly("first", "second", "third", "last");
        assertThat(result.exit()).isZero();
    }

    @Test
    void takesOutWhatCouldHarmATerminal() {
        said.add("\u001b[31mred\u001b[0m \u001b]0;title\u0007\u001b[2Jgone\r");

        assertThat(Typed.at(plane).run("logs", "42").out()).endsWith("\n\u001b[31mred\u001b[0m gone\u001b[0m\n");
    }

    private String page(Request request) {
        int from = from(request);
        int to = Math.min(said.size(), from + 2000);
        Json lines = Json.array();
        for (int i = from; i < to; i++)
            lines.add(Json.object()
                    .with("line", i)
                    .with("step", "s1")
                    .with("stream", "output")
                    .with("text", said.get(i)));
        return Json.object().with("lines", lines).with("next", to).toString();
    }

    private static int from(Request request) {
        return Integer.parseInt(request.query().replaceAll(".*from=(\\d+).*", "$1"));
    }
}
