package io.dragline.project.manifest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.ServiceName;
import io.dragline.project.Source;
import org.junit.jupiter.api.Test;

class SshSourceTest {
    private static final String KEY = "SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU";

    private static String project(String source) {
        return "{ apiVersion: dragline/v1, project: shop, services: { api: { kind: source, source: { " + source
                + " } } } }";
    }

    private static Source read(String source) {
        return requireNonNull(
                requireNonNull(ManifestTest.read(project(source)).services().get(new ServiceName("api")))
                        .source());
    }

    @Test
    void tellsWhatASourceOverSshNeedsAndHowToFindIt() {
        assertThat(ManifestTest.mistakes(project("git: 'ssh://git.example:2222/x.git'")))
                .hasSize(3)
                .anyMatch(mistake -> mistake.contains("usually git@"))
                .anyMatch(mistake -> mistake.contains("ssh needs 'credential'"))
                .anyMatch(mistake -> mistake.endsWith("dragline server host-key git.example --port 2222"));
    }

    @Test
    void refusesTwoAccountsAndAHostKeyThatNothingWouldAsk() {
        assertThat(ManifestTest.mistakes(
                        project("git: 'git@git.example:x', user: ci, credential: k, hostKey: '" + KEY + "'")))
                .singleElement()
                .asString()
                .contains("is 'ci', but the address names 'git'");
        assertThat(ManifestTest.mistakes(project("git: 'https://git.example/x', hostKey: '" + KEY + "'")))
                .singleElement()
                .asString()
                .contains("belongs to addresses over ssh");
        assertThat(ManifestTest.mistakes(
                        project("svn: 'svn+ssh://ci@svn.example/x', credential: k, hostKey: 'MD5:aa'")))
                .singleElement()
                .asString()
                .contains("is not a fingerprint");
    }

    @Test
    void keepsTheShortFormThatPeopleCopy() {
        String rest = ", credential: deploy-key, hostKey: '" + KEY + "'";
        Source source = read("git: 'git@git.example:org/shop.git'" + rest);

        assertThat(source.location()).hasToString("ssh://git@git.example/~/org/shop.git");
        assertThat(source.hostKey()).isEqualTo(KEY);
        assertThat(Manifest.write(ManifestTest.read(project("git: 'git@git.example:org/shop.git'" + rest))))
                .contains("git@git.example:org/shop.git");
        assertThat(read("git: 'git@git.example:/srv/shop.git'" + rest))
                .isEqualTo(read("git: 'ssh://git@git.example/srv/shop.git'" + rest));
    }
}
