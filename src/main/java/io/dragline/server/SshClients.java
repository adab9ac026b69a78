package io.dragline.server;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.LoggerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/** Makes clients that give up in time and notice a dead peer. */
final class SshClients {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TIMEOUT_MILLIS = (int) PATIENCE.toMillis();
    /** Five unanswered ones end the connection. */
    private static final int KEEP_ALIVE_SECONDS = 4;

    /** It logs, with stack traces, what we say in a sentence. */
    private static final LoggerFactory SILENT = new LoggerFactory() {
        @Override
        public Logger getLogger(String name) {
            return NOPLogger.NOP_LOGGER;
        }

        @Override
        public Logger getLogger(Class<?> type) {
            return NOPLogger.NOP_LOGGER;
        }
    };

    private SshClients() {}

    static SSHClient create() {
        DefaultConfig config = new DefaultConfig();
        config.setLoggerFactory(SILENT);
        config.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
        SSHClient client = new SSHClient(config);
        client.setConnectTimeout(TIMEOUT_MILLIS);
        client.getTransport().setTimeoutMs(TIMEOUT_MILLIS);
        client.getConnection().setTimeoutMs(TIMEOUT_MILLIS);
        client.getConnection().getKeepAlive().setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        return client;
    }

    /** Without the time-out of reading, whoever accepts the connection and says nothing would hold us for ever. */
    static void connect(SSHClient client, String host, int port) throws IOException {
        client.setTimeout(TIMEOUT_MILLIS);
        client.connect(host, port);
        client.getSocket().setSoTimeout(0); // from now on keep-alives tell
    }

    static Unreachable noAnswer(String who, IOException e) {
        if (e instanceof UnknownHostException)
            return new Unreachable(
                    who
                            + " cannot be found: nobody knows an address of that name; see that it is spelled right and that"
                            + " the name service of this machine knows it",
                    e);
        return new Unreachable(
                who + " does not answer as SSH: " + reason(e)
                        + "; see that the address is right, sshd runs there and no firewall is in between",
                e);
    }

    static String reason(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
