package io.dragline.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tmatesoft.svn.core.SVNCancelException;
import org.tmatesoft.svn.core.SVNException;
import org.tmatesoft.svn.core.SVNURL;
import org.tmatesoft.svn.core.internal.io.dav.DAVRepositoryFactory;
import org.tmatesoft.svn.core.internal.io.fs.FSRepositoryFactory;
import org.tmatesoft.svn.core.internal.io.svn.SVNRepositoryFactoryImpl;
import org.tmatesoft.svn.core.internal.wc.DefaultSVNOptions;
import org.tmatesoft.svn.core.io.SVNRepository;
import org.tmatesoft.svn.core.io.SVNRepositoryFactory;
import org.tmatesoft.svn.core.wc.ISVNEventHandler;
import org.tmatesoft.svn.core.wc.SVNEvent;
import org.tmatesoft.svn.core.wc2.SvnOperationFactory;

/** Talks to one server of Subversion; an account's ~/.subversion has no say. */
final class SvnSession implements AutoCloseable {
    static {
        DAVRepositoryFactory.setup();
        SVNRepositoryFactoryImpl.setup();
        FSRepositoryFactory.setup();
    }

    private final SvnOperationFactory operations = new SvnOperationFactory();
    private final SvnSignIn signIn;
    private final Path settings;

    SvnSession(@Nullable SignIn signIn) throws IOException {
        this.signIn = new SvnSignIn(signIn);
        this.settings = Files.createTempDirectory("dragline-svn");
        operations.setOptions(new DefaultSVNOptions(settings.toFile(), true));
        operations.setAuthenticationManager(this.signIn);
        operations.setEventHandler(new Cancellation());
    }

    SVNRepository open(SVNURL url) throws SVNException {
        SVNRepository repository = SVNRepositoryFactory.create(url);
        repository.setAuthenticationManager(signIn);
        return repository;
    }

    SvnOperationFactory operations() {
        return operations;
    }

    @Override
    public void close() throws IOException {
        operations.dispose();
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
