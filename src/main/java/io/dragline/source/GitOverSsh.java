package io.dragline.source;

import io.dragline.server.SshProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Gives jgit the programs that it asks for on one host. */
final class GitOverSsh extends SshSessionFactory {
    private final SshHost host;

    GitOverSsh(SshHost host) {
        this.host = host;
    }

    @Override
    public RemoteSession getSession(URIish uri, CredentialsProvider unused, FS fs, int timeout)
            throws TransportException {
        if (!uri.getHost().replaceAll("[\\[\\]]", "").equals(host.ssh().host()))
            throw new TransportException(uri, "is not the host that is trusted");
        return new Connection();
    }

    @Override
    public String getType() {
        return "sshj";
    }

    /** One program over one connection. */
    private final class Connection implements RemoteSession {
        private @Nullable RemoteProcess process;

        @Override
        public Process exec(String command, int timeout) throws IOException {
            RemoteProcess started = new RemoteProcess(host.start(command));
            process = started;
            return started;
        }

        @Override
        public void disconnect() {
            if (process != null) process.destroy();
        }
    }

    /** A program far away, in the shape that jgit wants. */
    private static final class RemoteProcess extends Process {
        private static final Duration PATIENCE = Duration.ofSeconds(5);

        private final SshProgram program;
        private final InputStream in;

        RemoteProcess(SshProgram program) {
            this.program = program;
            this.in = TimedInput.of(program.in());
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public OutputStream getOutputStream() {
            return program.out();
        }

        @Override
        public InputStream getErrorStream() {
            return program.err();
        }

        @Override
        public int waitFor() {
            return exitValue();
        }

        /** Its output ended, so its code is on the way. */
        @Override
        public int exitValue() {
            try {
                Integer code = program.exitCode(PATIENCE);
                return code == null ? -1 : code;
            } catch (IOException lost) {
                return -1;
            }
        }

        @Override
        public void destroy() {
            try (in) {
                program.close();
            } catch (IOException closed) {
                // it is not used any more
            }
        }
    }
}
