package io.dragline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.FileSources;
import io.dragline.project.ServiceKind;
import io.dragline.project.Source.Vcs;
import io.dragline.servers.Shop;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a look at a real repository finds, and what it says when there is nothing to see. */
class LookIT extends GitFixture {
    private static final Caller ANN = new Caller("ann", Set.of(Action.CONFIGURE));

    private SourceApi.Asked asked(String location, @Nullable String branch) {
        return new SourceApi.Asked(Shop.PROJECT, Vcs.GIT, location, branch, null, null, null, null);
    }

    private SourceApi api() {
        Repositories repositories = new Repositories(new OneSecret("s3cret"), data, new FileSources(false));
        return new SourceApi(new Look(repositories), text -> text.replace("s3cret", "***"));
    }

    @Test
    void proposesWhatTheFilesOnTopSuggest() throws Exception {
        String commit = git.commit(
                "main", Map.of("Dockerfile", "FROM x\nEXPOSE 8080/tcp\n", "pom.xml", "<project/>", "src/A.java", ""));

        Look.Seen seen = api().look(asked(git.address().toString(), null), ANN);

        assertThat(seen.revision()).isEqualTo(commit);
        assertThat(seen.files()).containsExactly("Dockerfile", "pom.xml", "src/");
        assertThat(seen.proposal())
                .isEqualTo(new Proposal(
                        ServiceKind.SOURCE,
                        List.of("Dockerfile", "pom.xml"),
                        "Dockerfile",
                        8080,
                        "maven:3-eclipse-temurin-21",
                        List.of("mvn -B -q -DskipTests package"),
                        null));
    }

    @Test
    void saysWhatIsWrongAsABadRequest() throws Exception {
        git.commit("main", Map.of("a.txt", "one"));

        assertThatThrownBy(() -> api().look(asked(git.address().toString(), "nope"), ANN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no branch or tag 'nope'");
        assertThatThrownBy(() -> api().look(asked("file:///etc", null), ANN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("control plane's own disk");
    }

    @Test
    void readsAddressesAsPeopleTypeThemAndSaysWhatIsWrongWithOthers() {
        assertThatThrownBy(() -> api().look(asked("git@127.0.0.1:shop.git", null), ANN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("git@127.0.0.1:shop.git is read over ssh, and its source has no hostKey");
        for (String wrong : List.of("https:shop", "http://127.0.0.1:99999/shop", "ssh://-oProxyCommand=x/shop"))
            assertThatThrownBy(() -> api().look(asked(wrong, null), ANN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("names no host that can be asked");
        assertThatThrownBy(() -> api().look(asked("http://a b", null), ANN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("location: 'http://a b' is no address");
    }

    @Test
    void tellsFilesFromProgramsAndLeavesTheRestToThePerson(@TempDir Path folder) throws Exception {
        assertThat(Proposal.of(folder).because()).isEmpty();
        Files.writeString(folder.resolve("index.html"), "<p>");
        assertThat(Proposal.of(folder)).matches(it -> it.kind() == ServiceKind.STATIC && ".".equals(it.output()));
        Files.writeString(folder.resolve("package.json"), "{}");
        assertThat(Proposal.of(folder))
                .matches(it -> "dist".equals(it.output()) && it.commands().contains("npm ci"));
        Files.writeString(folder.resolve("Dockerfile"), "FROM node AS build\nRUN npm ci\nFROM nginx\n");
        assertThat(Proposal.of(folder))
                .matches(it -> it.kind() == ServiceKind.SOURCE && it.commands().isEmpty() && it.image() == null);
    }
}
