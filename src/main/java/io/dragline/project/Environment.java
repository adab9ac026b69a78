package io.dragline.project;

import io.dragline.server.ServerName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The second axis of a project: {@code test}, {@code prod}.
 *
 * @param domains host names, a leading {@code *.} allowed
 * @param listen the proxy's port
 * @param tls the secret with certificate chain and private key in PEM form; with it the proxy serves 443 as well
 * @param window the hours in which it may change; null: always
 * @param approval who must agree before it is changed; null: nobody
 */
public record Environment(
        EnvironmentName name,
        List<ServerName> servers,
        List<String> domains,
        int listen,
        io.dragline.secret.@Nullable SecretName tls,
        Map<String, Variable> variables,
        @Nullable Window window,
        @Nullable Approval approval) {
    /** One that may change at any time, and of whom nobody is asked. */
    public Environment(
            EnvironmentName name,
            List<ServerName> servers,
            List<String> domains,
            int listen,
            io.dragline.secret.@Nullable SecretName tls,
            Map<String, Variable> variables) {
        this(name, servers, domains, listen, tls, variables, null, null);
    }
}
