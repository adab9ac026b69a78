package io.dragline.project.manifest;

import io.dragline.project.Source;
import io.dragline.project.Source.Vcs;
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
            optional("user", Words.USER, Source::user, "who signs in; for ssh usually git");
    private final Key<Source, SecretName> credential = optional(
            "credential", Names.SECRET, Source::credential, "the secret with a password, a token or a private key");

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
        String named = values.find(branch);
        return new Source(
                isGit ? Vcs.GIT : Vcs.SVN,
                location,
                isGit ? (named == null ? MAIN : named) : null,
                values.get(path),
                values.find(user),
                values.find(credential));
    }

    private static @Nullable URI of(Vcs vcs, Source source) {
        return source.vcs() == vcs ? source.location() : null;
    }
}
