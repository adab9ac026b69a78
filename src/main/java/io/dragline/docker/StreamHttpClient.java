package io.dragline.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import io.dragline.server.ByteStreams;
import io.dragline.server.SshRefused;
import io.dragline.server.Unreachable;
import java.io.IOException;

/**
 * Speaks HTTP/1.1 to an engine over any byte streams, one connection a request. There is no read time-out, since events
 * and logs stream for ever: the caller closes the response to end a request.
 */
final class StreamHttpClient implements DockerHttpClient {
    private final String engine;
    private final Dialing dialing;

    /** Opens a connection to one engine. */
    interface Dialing {
        ByteStreams dial() throws IOException;
    }

    /** @param engine for messages: where it is */
    StreamHttpClient(String engine, Dialing dialing) {
        this.engine = engine;
        this.dialing = dialing;
    }

    @Override
    public Response execute(Request request) {
        ByteStreams connection = dial();
        try {
            HttpRequest.send(request, connection);
            return HttpResponse.receive(request, connection);
        } catch (IOException e) {
            StreamResponse.close(connection);
            throw new EngineUnreachable(
                    "the engine of " + engine + " broke off '" + request.method() + " " + request.path() + "': "
                            + e.getMessage() + "; look at its log there, and whether the act took place",
                    e);
        } catch (RuntimeException e) {
            StreamResponse.close(connection);
            throw e;
        }
    }

    private ByteStreams dial() {
        try {
            return dialing.dial();
        } catch (Unreachable | SshRefused e) {
            // what to do there is said already, and the engine has nothing to do with it
            throw new EngineUnreachable(
                    "the engine of " + engine + " was not asked: " + String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new EngineUnreachable(
                    "the engine of " + engine + " cannot be reached: " + e.getMessage()
                            + "; see that it runs and that the account may use its socket (dragline server check)",
                    e);
        }
    }

    /** Nothing is kept open between requests. */
    @Override
    public void close() {}
}
