package io.dragline.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.Hook.Provider;
import io.dragline.project.HookName;
import io.dragline.project.Project;
import io.dragline.project.manifest.Manifest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which deliveries count, by what came before. */
class JudgeTest {
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");

    private final Map<String, Long> keys = new LinkedHashMap<>();
    private final Judge judge = judge(Provider.GITHUB, "git: 'https://g.example/shop.git', path: api");
    private long number;

    private Judge judge(Provider provider, String source) {
        Project project = Manifest.read("""
                        apiVersion: dragline/v1
                        project: shop
                        environments: { test: {} }
                        services: { api: { kind: source, source: { %s } } }
                        hooks: { main: { provider: %s, services: api, environment: test, secret: shop-hook } }
                        """.formatted(source, provider)).get(0).project();
        Objects.requireNonNull(project);
        return new Judge(
                new Registered(
                        "x", project, Objects.requireNonNull(project.hooks().get(new HookName("main")))),
                keys,
                Map.of());
    }

    private static Push push(String before, String after, int seconds, String... files) {
        return new Push(
                "main", null, before, after, false, files.length == 0 ? null : List.of(files), AT.plusSeconds(seconds));
    }

    private Judged judged(Judge by, Push push, @Nullable String key) {
        Arrival arrival = new Arrival(
                "x",
                Delivery.Origin.WEBHOOK,
                null,
                null,
                Map.of(),
                Told.of("push", List.of(push)),
                key,
                null,
                null,
                new CompletableFuture<>());
        Judged judged = by.of(arrival);
        by.remember(arrival, judged, ++number);
        return judged;
    }

    private Judged judged(Push push) {
        return judged(judge, push, null);
    }

    @Test
    void theSameNumberOrBodyIsADuplicate() {
        assertThat(judged(judge, push("a", "b", 0), "k").verdict()).isEqualTo(Verdict.PENDING);

        Judged again = judged(judge, push("b", "c", 1), "k");
        assertThat(again.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(again.sameAs()).isEqualTo(1L);
    }

    @Test
    void ofReorderedDeliveriesTheNewestWins() {
        assertThat(judged(push("c2", "c3", 3)).verdict()).isEqualTo(Verdict.PENDING);
        assertThat(judged(push("c0", "c1", 1)).reason()).contains("older than c3");
        assertThat(judged(push("c1", "c2", 2)).reason()).contains("older than c3");
        assertThat(judged(push("c2", "c3", 3)).reason()).contains("taken already");
        assertThat(judged(push("c3", "c4", 4)).verdict()).isEqualTo(Verdict.PENDING);
    }

    @Test
    void aForcedPushBackToAnOlderCommitCounts() {
        judged(push("c1", "c2", 2));

        assertThat(judged(push("c2", "c1", 1)).verdict()).isEqualTo(Verdict.PENDING);
        assertThat(judged(push("c1", "c2", 2)).verdict()).isEqualTo(Verdict.PENDING);
    }

    @Test
    void otherBranchesTagsAndDeletionsAreIgnoredWithAReason() {
        Push other = new Push("feature", null, "a", "b", false, null, null);
        Push tag = new Push(null, "v1", null, "b", false, null, null);
        Push deletion = new Push("main", null, "a", null, true, null, null);

        assertThat(judged(other).reason()).contains("branch 'feature'").contains("follows 'main'");
        assertThat(judged(tag).reason()).contains("tag 'v1'");
        assertThat(judged(deletion).reason()).contains("was deleted");
    }

    @Test
    void onlyFilesBelowTheServicesOwnPathCount() {
        assertThat(judged(push("a", "b", 0, "web/index.html", "apiary/x")).reason())
                .contains("no file below api changed");
        assertThat(judged(push("b", "c", 1, "web/index.html", "api/Dockerfile")).verdict())
                .isEqualTo(Verdict.PENDING);
        assertThat(judged(push("c", "d", 2)).verdict())
                .as("when it is not told which files changed")
                .isEqualTo(Verdict.PENDING);
    }

    @Test
    void svnsRevisionsAreNumbersAndItsAddressMayLeadIntoTheRepository() {
        Judge svn = judge(Provider.SVN, "svn: 'svn://s.example/repos/shop/sub', path: trunk/api");

        assertThat(judged(svn, revision("9", "sub/trunk/api/x"), null).verdict())
                .isEqualTo(Verdict.PENDING);
        assertThat(judged(svn, revision("10", "sub/trunk/web/x"), null).reason())
                .contains("no file below trunk/api");
        assertThat(judged(svn, revision("8", "sub/trunk/api/x"), null).reason()).contains("older than 9");
        assertThat(judged(svn, revision("11", "sub/"), null).verdict())
                .as("a folder above it was moved")
                .isEqualTo(Verdict.PENDING);
    }

    private static Push revision(String number, String... files) {
        return new Push(null, null, null, number, false, List.of(files), null);
    }
}
