package io.dragline.project.manifest;

import io.dragline.project.Approval;
import io.dragline.project.Environment;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Variable;
import io.dragline.project.Window;
import io.dragline.secret.SecretName;
import io.dragline.server.ServerName;
import java.util.List;
import java.util.Map;

/** One of {@code environments:}. */
final class EnvironmentShape extends Shape<Environment> {
    private final Key<Environment, List<ServerName>> servers = preset(
            "servers",
            new ListOf<>(Names.SERVER, true, true),
            List.of(ServerName.LOCAL),
            Environment::servers,
            "where its replicas run, spread evenly");
    private final Key<Environment, List<String>> domains = preset(
            "domain",
            new ListOf<>(Words.DOMAIN, true, true),
            List.of(),
            Environment::domains,
            "the host names for which the proxy serves it");
    private final Key<Environment, Integer> listen =
            preset("listen", Amounts.PORT, 80, Environment::listen, "the proxy's port");
    private final Key<Environment, SecretName> tls =
            optional("tls", new TlsShape(), Environment::tls, "makes the proxy serve port 443 as well");
    private final Key<Environment, Map<String, Variable>> variables = preset(
            "variables",
            VariableType.VARIABLES,
            Map.of(),
            Environment::variables,
            "for every service in this environment");

    private final Key<Environment, Window> window =
            optional("window", new WindowShape(), Environment::window, "the hours in which it may change");

    private final Key<Environment, Approval> approval =
            optional("approval", new ApprovalShape(), Environment::approval, "who must agree before it is changed");

    @Override
    protected Environment build(Values values) {
        if (values.get(servers).isEmpty()) values.wrong(servers, "names no server; name at least one, such as local");
        return new Environment(
                new EnvironmentName(values.name()),
                values.get(servers),
                values.get(domains),
                values.get(listen),
                values.find(tls),
                values.get(variables),
                values.find(window),
                values.find(approval));
    }
}
