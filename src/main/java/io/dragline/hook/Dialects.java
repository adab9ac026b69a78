package io.dragline.hook;

import io.dragline.project.Hook.Provider;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The dialect of each provider. */
final class Dialects {
    private static final Map<Provider, Dialect> ALL = new EnumMap<>(Provider.class);

    static {
        ALL.put(Provider.GITHUB, new GithubDialect());
        ALL.put(Provider.GITLAB, new GitlabDialect());
        ALL.put(Provider.GITEE, new GiteeDialect());
        ALL.put(Provider.GITEA, new GiteaDialect());
        ALL.put(Provider.BITBUCKET, new BitbucketDialect());
        ALL.put(Provider.SVN, new SvnDialect());
        ALL.put(Provider.GENERIC, new GenericDialect());
    }

    private Dialects() {}

    static Dialect of(Provider provider) {
        return Objects.requireNonNull(ALL.get(provider), provider.toString());
    }
}
