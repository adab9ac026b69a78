package io.dragline.source;

import java.time.Duration;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.tmatesoft.svn.core.SVNErrorCode;
import org.tmatesoft.svn.core.SVNErrorMessage;
import org.tmatesoft.svn.core.SVNException;
import org.tmatesoft.svn.core.SVNURL;
import org.tmatesoft.svn.core.auth.BasicAuthenticationManager;
import org.tmatesoft.svn.core.auth.ISVNAuthenticationManager;
import org.tmatesoft.svn.core.auth.SVNAuthentication;
import org.tmatesoft.svn.core.auth.SVNPasswordAuthentication;
import org.tmatesoft.svn.core.io.SVNRepository;

/** Answers svn's questions for user and password, for one host; checks certificates as every other program does. */
final class SvnSignIn extends BasicAuthenticationManager {
    private static final int SILENCE = (int) Duration.ofSeconds(30).toMillis();

    private final @Nullable SignIn signIn;
    private final @Nullable SshHost host;

    SvnSignIn(@Nullable SignIn signIn, @Nullable SshHost host) {
        super(new SVNAuthentication[0]);
        this.signIn = signIn;
        this.host = host;
    }

    /** Who is signed in to before svn is spoken; null: not over SSH. */
    @Nullable
    SshHost host() {
        return host;
    }

    @Override
    public SVNAuthentication getFirstAuthentication(String kind, String realm, SVNURL url) throws SVNException {
        if (signIn == null
                || !ISVNAuthenticationManager.PASSWORD.equals(kind)
                || !signIn.location().getScheme().equals(url.getProtocol())
                || !signIn.isFor(url.getHost(), url.getPort())) throw refused("no sign-in for " + url.getHost());
        return SVNPasswordAuthentication.newInstance(
                signIn.user(), signIn.password().toCharArray(), false, url, false);
    }

    @Override
    public SVNAuthentication getNextAuthentication(String kind, String realm, SVNURL url) throws SVNException {
        throw refused("the sign-in was not accepted");
    }

    private static SVNException refused(String why) {
        return new org.tmatesoft.svn.core.SVNAuthenticationException(
                SVNErrorMessage.create(SVNErrorCode.RA_NOT_AUTHORIZED, why));
    }

    @Override
    public TrustManager getTrustManager(SVNURL url) {
        return new HostTrust();
    }

    @Override
    public int getReadTimeout(SVNRepository repository) {
        return SILENCE;
    }

    @Override
    public int getConnectTimeout(SVNRepository repository) {
        return SILENCE;
    }
}
