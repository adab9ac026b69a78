package io.dragline.source;

import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/** Answers git's questions for user and password, for one host. */
final class GitSignIn extends CredentialsProvider {
    private final @Nullable SignIn signIn;

    GitSignIn(@Nullable SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (CredentialItem item : items)
            if (!(item instanceof CredentialItem.Username) && !(item instanceof CredentialItem.Password)) return false;
        return true;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        if (signIn == null
                || !supports(items)
                || !signIn.location().getScheme().equals(uri.getScheme())
                || !signIn.isFor(uri.getHost(), uri.getPort())) return false;
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username name) name.setValue(signIn.user());
            if (item instanceof CredentialItem.Password password)
                password.setValue(signIn.password().toCharArray());
        }
        return true;
    }
}
