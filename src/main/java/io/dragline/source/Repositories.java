package io.dragline.source;

import io.dragline.project.FileSources;
import io.dragline.project.ProjectName;
import io.dragline.project.Source;
import io.dragline.project.SshAddress;
import io.dragline.secret.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens the repository of a source, with its sign-in if it has one. */
@Component
class Repositories {
    private static final Set<String> GIT = Set.of("https", "http", "git", "ssh");
    private static final int LAST_PORT = 65_535;
    private static final Set<String> SVN = Set.of("https", "http", "svn", "svn+ssh");

    private final Secrets secrets;
    private final Path mirrors;
    private final boolean files;

    /** @param files whether {@code file://} is read, which lets whoever writes a manifest read the control plane's disk */
    Repositories(Secrets secrets, @Value("${dragline.data}") Path data, FileSources files) {
        this.secrets = secrets;
        this.mirrors = data.toAbsolutePath().resolve("mirrors");
        this.files = files.allowed();
    }

    Repository of(ProjectName project, Source source) {
        URI location = checked(source);
        SshHost host = SshAddress.is(location) ? SshHost.of(project, source, location, secrets) : null;
        SignIn signIn = host == null ? signIn(project, source, location) : null;
        return source.vcs() == Source.Vcs.GIT
                ? new GitRepository(source, new GitRemote(location, signIn, host), mirrors.resolve(project.value()))
                : new SvnRepository(source, location, signIn, host);
    }

    private @Nullable SignIn signIn(ProjectName project, Source source, URI location) {
        if (source.credential() == null) return null;
        // a token needs some user's name before it; which one does not matter to any known host
        String user = source.user() == null ? "git" : source.user();
        return new SignIn(location, user, secrets.reveal(project.value(), source.credential()));
    }

    private URI checked(Source source) {
        URI location = URI.create(source.location().toString().replaceFirst("^svn\\+(https?:)", "$1"));
        Set<String> schemes = source.vcs() == Source.Vcs.GIT ? GIT : SVN;
        String scheme = String.valueOf(location.getScheme());
        if (!SshAddress.namesAtMostTheUser(location))
            throw Revision.refused("the address of a source must not hold a sign-in; set user and credential instead");
        if (scheme.equals("file") && !files)
            throw Revision.refused(location + " lies on the control plane's own disk and is not read;"
                    + " serve it over https, git or svn, or start with " + FileSources.SETTING);
        if (!scheme.equals("file") && !schemes.contains(scheme))
            throw Revision.refused(location + " is not read over " + scheme + "; use one of https, http, "
                    + (source.vcs() == Source.Vcs.GIT ? "git, ssh" : "svn, svn+ssh"));
        if (!scheme.equals("file") && (location.getHost() == null || location.getPort() > LAST_PORT))
            throw Revision.refused(location + " names no host that can be asked; write " + scheme + "://host/path");
        if (source.path().startsWith("-") || ("/" + source.path() + "/").contains("/../"))
            throw Revision.refused("'" + source.path() + "' is not a folder inside a repository");
        return SshAddress.is(location) ? withUser(location, source.user()) : location;
    }

    private static URI withUser(URI location, @Nullable String user) {
        URI complete = SshAddress.withUser(location, user);
        if (complete == null)
            throw Revision.refused(location + " names no account that signs in over ssh; set user of the source");
        return complete;
    }
}
