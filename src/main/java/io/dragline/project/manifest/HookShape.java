package io.dragline.project.manifest;

import io.dragline.project.ChainName;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Hook;
import io.dragline.project.HookName;
import io.dragline.project.ServiceName;
import io.dragline.secret.SecretName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of {@code hooks:}. */
final class HookShape extends Shape<Hook> {
    private static final Scalar<Hook.Provider> PROVIDER = new Scalar<>(
            "a provider",
            "github, gitlab, gitee, gitea, bitbucket, svn or generic",
            "github",
            Hook.Provider::of,
            Hook.Provider::toString);

    private final Key<Hook, Hook.Provider> provider =
            required("provider", PROVIDER, Hook::provider, "who sends, and so how a delivery is signed");
    private final Key<Hook, ChainName> chain =
            optional("chain", Names.CHAIN, Hook::chain, "the chain it starts, instead of deploying services");
    private final Key<Hook, List<ServiceName>> services =
            preset("services", new ListOf<>(Names.SERVICE, true, true), List.of(), Hook::services, "those it deploys");
    private final Key<Hook, String> branch =
            optional("branch", Words.BRANCH, Hook::branch, "of git; that of each service's source if left out");
    private final Key<Hook, EnvironmentName> environment =
            optional("environment", Names.ENVIRONMENT, Hook::environment, "where it deploys them");
    private final Key<Hook, SecretName> secret =
            required("secret", Names.SECRET, Hook::secret, "the secret by which deliveries are signed");
    private final Key<Hook, List<String>> paths = preset(
            "paths",
            new ListOf<>(Words.FOLDER, true, true),
            List.of(),
            Hook::paths,
            "folders of the repository, one of which must be touched; each service's own path if left out");
    private final Key<Hook, Duration> poll = optional(
            "poll",
            Amounts.duration("10s", "7d", "5m"),
            Hook::poll,
            "how often the repository is asked for commits whose delivery got lost; never if left out");

    @Override
    protected @Nullable Hook build(Values values) {
        if (values.given(chain)) chain(values);
        else services(values);
        boolean isSvn = values.get(provider) == Hook.Provider.SVN;
        if (isSvn && values.given(branch)) values.wrong(branch, "belongs to git; with svn it is part of the path");
        return new Hook(
                new HookName(values.name()),
                values.get(provider),
                values.find(chain),
                values.get(services),
                values.find(branch),
                values.find(environment),
                values.get(secret),
                values.get(paths),
                values.find(poll));
    }

    private void chain(Values values) {
        if (values.given(services)) values.wrong(services, "belong to the chain; leave them out, or name no chain");
        if (values.given(environment)) values.wrong(environment, "belongs to the chain; leave it out");
    }

    private void services(Values values) {
        if (!values.given(services)) values.wrong("needs the key 'services': those it deploys, or 'chain'");
        else if (values.get(services).isEmpty()) values.wrong(services, "names no service; name those it deploys");
        if (!values.given(environment)) values.wrong("needs the key 'environment': where it deploys them");
    }
}
