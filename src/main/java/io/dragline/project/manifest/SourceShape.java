package io.dragline.project.manifest;

import io.dragline.project.Source;
import io.dragline.project.Source.Vcs;
import io.dragline.project.SshAddress;
import io.dragline.secret.SecretName;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** {@code source:} of a service. */
final class SourceShape extends Shape<Source> {
    private static final String MAIN = "main";

    private final Key<Source, URI> git =
            optional("git", Addresses.GIT, source -> of(Vcs.GIT, source), "the git repository; or else 'svn'");
    private final Key<Source, URI> svn =
            optional("svn", Addresses.SVN, source -> of(Vcs.SVN, source), "the svn repository; or else 'git'");
    private final Key<Source, String> branch =
            optional("branch", Words.BRANCH, Source::branch, "of git; main if left out. Svn has it in 'path'");
    private final Key<Source, String> path =
            preset("path", Words.FOLDER, "", Source::path, "the folder inside the repository; all of it if left out");
    private final Key<Source, String> user =
            optional("user", Words.USER, Source::user, "who signs in; over ssh it may stand in the address: git@…");
    private final Key<Source, SecretName> credential = optional(
            "credential",
            Names.SECRET,
            Source::credential,
            "the secret with a password or a token; over ssh with a private key");
    private final Key<Source, String> hostKey = optional(
            "hostKey", Words.FINGERPRINT, Source::hostKey, "over ssh: the only key by which the host is trusted");

    @Override
    protected @Nullable Source build(Values values) {
        boolean isGit = values.given(git);
        if (isGit == values.given(svn)) {
            values.wrong("needs one of 'git' and 'svn'");
            return null;
        }
        if (!isGit && values.given(branch)) values.wrong(branch, "belongs to git; with svn it is part of 'path'");
        URI location = values.find(isGit ? git : svn);
        if (location == null) return null;
        if (SshAddress.is(location)) ssh(location, values);
        else if (values.given(hostKey)) values.wrong(hostKey, "belongs to addresses over ssh; leave it out");
        String named = values.find(branch);
        return new Source(
                isGit ? Vcs.GIT : Vcs.SVN,
                location,
                isGit ? (named == null ? MAIN : named) : null,
                values.get(path),
                values.find(user),
                values.find(credential),
                values.find(hostKey));
    }

    private void ssh(URI location, Values values) {
        String inside = location.getUserInfo();
        String beside = values.find(user);
        if (inside == null && !values.given(user))
            values.wrong("ssh needs the account that signs in: write it before the host, usually git@, or as 'user'");
        else if (inside != null && beside != null && !inside.equals(beside))
            values.wrong(user, "is '" + beside + "', but the address names '" + inside + "'; leave one of them out");
        if (!values.given(credential))
            values.wrong("ssh needs 'credential', the secret with a private key without passphrase; make one with:"
                    + " ssh-keygen -t ed25519 -N '' -f key, and show its public half to the host");
        if (!values.given(hostKey))
            values.wrong("ssh needs 'hostKey', the fingerprint of the host's key; compare what its operator says with"
                    + " what it shows to: dragline server host-key " + location.getHost()
                    + (location.getPort() > 0 ? " --port " + location.getPort() : ""));
    }

    private static @Nullable URI of(Vcs vcs, Source source) {
        return source.vcs() == vcs ? source.location() : null;
    }
}
