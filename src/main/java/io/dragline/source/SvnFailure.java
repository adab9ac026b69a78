package io.dragline.source;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tmatesoft.svn.core.SVNAuthenticationException;
import org.tmatesoft.svn.core.SVNCancelException;
import org.tmatesoft.svn.core.SVNErrorCode;
import org.tmatesoft.svn.core.SVNException;

/** Tells what would fail again from what may pass. */
final class SvnFailure {
    private static final Set<SVNErrorCode> LASTING = Set.of(
            SVNErrorCode.FS_NO_SUCH_REVISION,
            SVNErrorCode.FS_NOT_FOUND,
            SVNErrorCode.RA_ILLEGAL_URL,
            SVNErrorCode.RA_SVN_REPOS_NOT_FOUND,
            SVNErrorCode.RA_DAV_PATH_NOT_FOUND,
            SVNErrorCode.BAD_URL);

    private SvnFailure() {}

    static IOException of(SVNException e, String where, @Nullable SignIn signIn) throws InterruptedException {
        if (e instanceof SVNCancelException || Thread.currentThread().isInterrupted()) {
            Thread.interrupted();
            throw new InterruptedException("cancelled while talking to " + where);
        }
        IOException ofHost = SshFailure.in(e);
        if (ofHost != null) return ofHost;
        String message =
                String.valueOf(e.getErrorMessage().getRootErrorMessage().getFullMessage());
        if (signIn != null) message = message.replace(signIn.password(), "***");
        SVNErrorCode code = e.getErrorMessage().getErrorCode();
        if (e instanceof SVNAuthenticationException || code.isAuthentication())
            throw Revision.refused(where + " refused the sign-in"
                    + (signIn == null ? "; set user and credential of the source" : " of " + signIn + "; check it")
                    + " (" + message + ")");
        if (LASTING.contains(code)
                || LASTING.contains(e.getErrorMessage().getRootErrorMessage().getErrorCode()))
            throw Revision.refused(where + " cannot be read; check address, path and revision (" + message + ")");
        return new IOException("svn did not get what it asked " + where + " for: " + message, e);
    }
}
