package io.dragline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;

class GitSignInTest {
    private final SignIn signIn = new SignIn(URI.create("https://git.example/shop.git"), "builder", "canary-password");
    private final CredentialItem.Username user = new CredentialItem.Username();
    private final CredentialItem.Password password = new CredentialItem.Password();

    @Test
    void answersTheHostOfTheSource() throws URISyntaxException {
        assertThat(ask("https://git.example/other.git")).isTrue();
        assertThat(user.getValue()).isEqualTo("builder");
        assertThat(password.getValue()).containsExactly("canary-password".toCharArray());
    }

    @Test
    void answersNoOtherHostPortOrScheme() throws URISyntaxException {
        for (String other : new String[] {
            "https://evil.example/shop.git", "https://git.example:8443/shop.git", "http://git.example/shop.git"
        }) assertThat(ask(other)).as(other).isFalse();
        assertThat(password.getValue()).isNull();
    }

    @Test
    void neverShowsThePassword() {
        assertThat(signIn.toString()).isEqualTo("builder@git.example");
    }

    private boolean ask(String address) throws URISyntaxException {
        return new GitSignIn(signIn).get(new URIish(address), user, password);
    }
}
