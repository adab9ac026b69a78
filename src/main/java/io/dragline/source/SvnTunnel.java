package io.dragline.source;

import io.dragline.server.SshProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tmatesoft.svn.core.SVNErrorCode;
import org.tmatesoft.svn.core.SVNErrorMessage;
import org.tmatesoft.svn.core.SVNException;
import org.tmatesoft.svn.core.internal.io.svn.ISVNConnector;
import org.tmatesoft.svn.core.internal.io.svn.ISVNConnectorFactory;
import org.tmatesoft.svn.core.internal.io.svn.SVNRepositoryImpl;
import org.tmatesoft.svn.core.io.SVNRepository;

/** Speaks svn with {@code svnserve -t} on a host over SSH. */
final class SvnTunnel implements ISVNConnector {
    private static final int ERROR_LENGTH = 500;

    private final SshHost host;
    private @Nullable SshProgram program;
    private @Nullable TimedInput in;

    private SvnTunnel(SshHost host) {
        this.host = host;
    }

    static ISVNConnector of(SVNRepository repository) throws SVNException {
        if (!repository.getLocation().getProtocol().equals("svn+ssh"))
            return ISVNConnectorFactory.DEFAULT.createConnector(repository);
        if (repository.getAuthenticationManager() instanceof SvnSignIn signIn && signIn.host() != null)
            return new SvnTunnel(signIn.host());
        throw failed(
                new IOException("no sign-in for " + repository.getLocation().getHost()));
    }

    @Override
    public void open(SVNRepositoryImpl repository) throws SVNException {
        try {
            program = host.start("svnserve -t");
            repository.setExternalUserName(""); // whoever signed in over SSH
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** What the far side said before it hung up tells more than that it did. */
    @Override
    public void handleExceptionOnOpen(SVNRepositoryImpl repository, SVNException e) throws SVNException {
        String said = errors();
        throw said.isEmpty() ? e : failed(new IOException(said, e));
    }

    private String errors() {
        if (program == null || Thread.currentThread().isInterrupted()) return "";
        try {
            program.exitCode(Duration.ofSeconds(1));
            InputStream errors = program.err();
            byte[] bytes = errors.readNBytes(Math.min(errors.available(), ERROR_LENGTH));
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException gone) {
            return "";
        }
    }

    private static SVNException failed(IOException e) {
        return new SVNException(
                SVNErrorMessage.create(SVNErrorCode.RA_SVN_CONNECTION_CLOSED, String.valueOf(e.getMessage())), e);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (in == null) in = TimedInput.of(running().in());
        return in;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return running().out();
    }

    private SshProgram running() throws IOException {
        if (program == null) throw new IOException("svnserve was not started");
        return program;
    }

    @Override
    public boolean isConnected(SVNRepositoryImpl repository) {
        return program != null && program.isOpen();
    }

    @Override
    public boolean isStale() {
        return program == null || !program.isOpen();
    }

    @Override
    public void close(SVNRepositoryImpl repository) {
        try (TimedInput heard = in) {
            if (program != null) program.close();
        } catch (IOException closed) {
            // it is not used any more
        }
        program = null;
        in = null;
    }
}
