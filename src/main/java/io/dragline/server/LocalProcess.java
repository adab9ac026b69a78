package io.dragline.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** A shell on this machine, with the environment that a sign-in would give it. */
record LocalProcess(Process process) implements ByteStreams {
    /** All else stays here: our own environment may hold the database's password. */
    private static final String KEPT =
            "PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_.*|TZ|TMPDIR|JAVA_HOME|(?i:(https?|all|no)_proxy)";

    static LocalProcess start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Script.SHELL)
                .directory(Path.of(System.getProperty("user.home")).toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> !name.matches(KEPT));
        return new LocalProcess(builder.start());
    }

    @Override
    public InputStream in() {
        return process.getInputStream();
    }

    @Override
    public OutputStream out() {
        return process.getOutputStream();
    }

    @Override
    public void closeOutput() throws IOException {
        process.getOutputStream().close();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.getInputStream().close();
    }
}
