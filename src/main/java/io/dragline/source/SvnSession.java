package io.dragline.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.tmatesoft.svn.core.SVNCancelException;
import org.tmatesoft.svn.core.SVNDepth;
import org.tmatesoft.svn.core.SVNException;
import org.tmatesoft.svn.core.SVNURL;
import org.tmatesoft.svn.core.internal.io.dav.DAVRepositoryFactory;
import org.tmatesoft.svn.core.internal.io.fs.FSRepositoryFactory;
import org.tmatesoft.svn.core.internal.io.svn.SVNRepositoryFactoryImpl;
import org.tmatesoft.svn.core.internal.wc.DefaultSVNOptions;
import org.tmatesoft.svn.core.internal.wc.SVNExportEditor;
import org.tmatesoft.svn.core.io.SVNRepository;
import org.tmatesoft.svn.core.io.SVNRepositoryFactory;
import org.tmatesoft.svn.core.wc.ISVNEventHandler;
import org.tmatesoft.svn.core.wc.SVNEvent;

/** Talks to one server of Subversion; an account's ~/.subversion has no say. */
final class SvnSession implements AutoCloseable {
    static {
        DAVRepositoryFactory.setup();
        SVNRepositoryFactoryImpl.setup(SvnTunnel::of);
        FSRepositoryFactory.setup();
    }

    private final Cancellation cancellation = new Cancellation();
    private final SvnSignIn signIn;
    private final Path settings;

    SvnSession(SvnSignIn signIn) throws IOException {
        this.signIn = signIn;
        this.settings = Files.createTempDirectory("dragline-svn");
    }

    SVNRepository open(SVNURL url) throws SVNException {
        SVNRepository repository = SVNRepositoryFactory.create(url);
        repository.setAuthenticationManager(signIn);
        repository.setCanceller(cancellation);
        return repository;
    }

    /**
     * Without externals, which it returns by their folder. SVNKit's own export command would load its working copies, and
     * with them a database.
     */
    Map<String, String> export(SVNURL url, long revision, Path folder) throws SVNException {
        SVNRepository repository = open(url);
        try {
            String root = repository.getRepositoryRoot(true).toString();
            DefaultSVNOptions options = new DefaultSVNOptions(settings.toFile(), true);
            SVNExportEditor editor = new SVNExportEditor(
                    cancellation, url.toString(), folder.toFile(), false, null, true, root, options);
            repository.checkout(revision, null, SVNDepth.INFINITY, editor);
            return editor.getCollectedExternals();
        } finally {
            repository.closeSession();
        }
    }

    @Override
    public void close() throws IOException {
        Trees.delete(settings);
    }

    /** Stops a transfer when its thread is interrupted. */
    private static final class Cancellation implements ISVNEventHandler {
        @Override
        public void handleEvent(SVNEvent event, double progress) {
            // the log has the command and its end
        }

        @Override
        public void checkCancelled() throws SVNCancelException {
            if (Thread.currentThread().isInterrupted()) throw new SVNCancelException();
        }
    }
}
