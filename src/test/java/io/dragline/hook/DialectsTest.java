package io.dragline.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.Hook.Provider;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What each provider's documented payloads say in our words. */
class DialectsTest {
    private static Told tell(Provider provider, Delivered delivered) throws IOException {
        return Dialects.of(provider).tell(delivered);
    }

    private static Push push(Provider provider, Delivered delivered) throws IOException {
        Told told = tell(provider, delivered);
        assertThat(told.nothing()).isNull();
        return told.pushes().get(0);
    }

    @Test
    void githubTellsOfAPush() throws IOException {
        Push push = push(Provider.GITHUB, Recorded.of("github-push.json", "x-github-event", "push"));

        assertThat(push)
                .isEqualTo(new Push(
                        "main",
                        null,
                        "6113728f27ae82c7b1a177c8d03f9e96e0adf246",
                        "a10867b14bb761a232cd80139fbd4c0d33264240",
                        false,
                        java.util.List.of("api/new.txt", "README.md", "api/old.txt"),
                        Instant.ofEpochSecond(1557933657)));
    }

    @Test
    void githubsFormIsReadAsItsJson() throws IOException {
        Delivered json = Recorded.of("github-push.json", "x-github-event", "push");
        String form =
                "payload=" + URLEncoder.encode(new String(json.body(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Delivered sent = Recorded.text(
                form, "x-github-event", "push", "content-type", "application/x-www-form-urlencoded; charset=utf-8");

        assertThat(tell(Provider.GITHUB, sent)).isEqualTo(tell(Provider.GITHUB, json));
    }

    @Test
    void githubsPingsTagsDeletionsAndOtherEventsAreToldApart() throws IOException {
        assertThat(tell(Provider.GITHUB, Recorded.of("github-ping.json", "x-github-event", "ping"))
                        .nothing())
                .startsWith("a ping");
        assertThat(push(Provider.GITHUB, Recorded.of("github-tag.json", "x-github-event", "push"))
                        .tag())
                .isEqualTo("v1.0");
        Push deletion = push(Provider.GITHUB, Recorded.of("github-delete.json", "x-github-event", "push"));
        assertThat(deletion.deleted()).isTrue();
        assertThat(deletion.after()).isNull();
        assertThat(tell(Provider.GITHUB, Recorded.text("{}", "x-github-event", "issues"))
                        .nothing())
                .contains("'issues' is no push");
    }

    @Test
    void aPushOfWhichNotAllIsToldHasNoFiles() throws IOException {
        String forced = new String(Recorded.of("github-push.json").body(), StandardCharsets.UTF_8)
                .replace("\"forced\": false", "\"forced\": true");

        assertThat(push(Provider.GITHUB, Recorded.text(forced, "x-github-event", "push"))
                        .files())
                .isNull();
        assertThat(push(Provider.GITLAB, Recorded.of("gitlab-many.json")).files())
                .isNull();
        assertThat(push(Provider.GITEE, Recorded.of("gitee-push.json", "x-gitee-event", "Push Hook"))
                        .files())
                .as("Gitee leaves lists out")
                .isNull();
    }

    @Test
    void gitlabTellsOfPushesTagsAndDeletions() throws IOException {
        Push push = push(Provider.GITLAB, Recorded.of("gitlab-push.json", "x-gitlab-event", "Push Hook"));
        assertThat(push.branch()).isEqualTo("main");
        assertThat(push.after()).isEqualTo("da1560886d4f094c3e6c9ef40349f7d38b5d27d7");
        assertThat(push.files())
                .containsExactlyInAnyOrder("CHANGELOG", "app/controller/application.rb", "api/application.rb");
        assertThat(push.at()).isEqualTo(Instant.parse("2012-01-03T21:36:29Z"));
        assertThat(push(Provider.GITLAB, Recorded.of("gitlab-tag.json")).tag()).isEqualTo("v1.0.0");
        assertThat(push(Provider.GITLAB, Recorded.of("gitlab-delete.json")).deleted())
                .isTrue();
    }

    @Test
    void giteeTellsOfPushesAndPings() throws IOException {
        Push push = push(Provider.GITEE, Recorded.of("gitee-push.json", "x-gitee-event", "Push Hook"));
        assertThat(push.after()).isEqualTo("1cdcd819599cbb4099289dbbec762452f006cb40");
        assertThat(push.at()).isEqualTo(Instant.parse("2018-02-05T15:46:46Z"));
        assertThat(tell(
                                Provider.GITEE,
                                Recorded.of("gitee-push.json", "x-gitee-event", "Push Hook", "x-gitee-ping", "true"))
                        .nothing())
                .startsWith("a ping");
    }

    @Test
    void giteaTellsOfAPush() throws IOException {
        Push push = push(Provider.GITEA, Recorded.of("gitea-push.json", "x-gitea-event", "push"));

        assertThat(push.branch()).isEqualTo("develop");
        assertThat(push.after()).isEqualTo("bffeb74224043ba2feb48d137756c8a9331c449a");
        assertThat(push.files()).containsExactly("api/hook");
    }

    @Test
    void bitbucketTellsOfEveryChange() throws IOException {
        Told cloud = tell(Provider.BITBUCKET, Recorded.of("bitbucket-push.json", "x-event-key", "repo:push"));
        assertThat(cloud.pushes()).hasSize(3);
        assertThat(cloud.pushes().get(0).after()).isEqualTo("709d658dc5b6d6afcd46049c2f332ee3f515a67d");
        assertThat(cloud.pushes().get(1).deleted()).isTrue();
        assertThat(cloud.pushes().get(2).tag()).isEqualTo("v1");
        Push server =
                push(Provider.BITBUCKET, Recorded.of("bitbucket-server.json", "x-event-key", "repo:refs_changed"));
        assertThat(server.branch()).isEqualTo("main");
        assertThat(server.at()).isEqualTo(Instant.parse("2017-09-13T12:18:29Z"));
        assertThat(tell(Provider.BITBUCKET, Recorded.text("{\"test\": true}", "x-event-key", "diagnostics:ping"))
                        .nothing())
                .startsWith("a ping");
    }

    @Test
    void svnTellsOfARevisionAndItsPaths() throws IOException {
        Push push = push(Provider.SVN, Recorded.text("revision 12\nU   trunk/api/a.c\n_U  trunk/\nA   trunk/π r\n"));
        assertThat(push.after()).isEqualTo("12");
        assertThat(push.files()).containsExactly("trunk/api/a.c", "trunk/", "trunk/π r");
        assertThat(push(Provider.SVN, Recorded.text("revision 12\nU   a\nmore\n"))
                        .files())
                .isNull();
        assertThatThrownBy(() -> tell(Provider.SVN, Recorded.text("{}"))).hasMessageContaining("revision N");
    }

    @Test
    void genericNeedsNothingAndTakesThreeFacts() throws IOException {
        assertThat(push(Provider.GENERIC, Recorded.text("")).after()).isNull();
        Push push = push(
                Provider.GENERIC,
                Recorded.text("{\"revision\": \"v1.2\", \"branch\": \"main\", \"files\": [\"api/a\"]}"));
        assertThat(push.after()).isEqualTo("v1.2");
        assertThat(push.files()).containsExactly("api/a");
        assertThatThrownBy(() -> tell(Provider.GENERIC, Recorded.text("{\"revision\": \"--upload-pack=x\"}")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNoJsonOrNoCommitIsRefused() {
        for (String body : new String[] {"", "[]", "{\"ref\": \"refs/heads/main\", \"after\": \"; rm -rf /\"}", "{"})
            assertThatThrownBy(() -> tell(Provider.GITHUB, Recorded.text(body, "x-github-event", "push")))
                    .isInstanceOf(IOException.class);
        String deep = "{\"a\":".repeat(5000);
        assertThatThrownBy(() -> tell(Provider.GITHUB, Recorded.text(deep, "x-github-event", "push")))
                .isInstanceOf(IOException.class);
    }
}
