package io.dragline.proxy;

import io.dragline.rollout.Rollout;
import io.dragline.secret.SecretName;
import io.dragline.secret.Secrets;
import io.dragline.server.ServerName;
import io.dragline.servers.Landscape;
import io.dragline.servers.LogLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of this package, wired to a landscape. */
final class Steps {
    final LogLines log = new LogLines();
    final Map<String, String> secrets = new HashMap<>();
    final SwapUpstream swap;
    final RestoreUpstream restore;
    final DrainUpstream drain;

    Steps(Landscape land) {
        Drafts drafts = new Drafts(land.projects(), land.rollouts(), land.servers());
        Certificates certificates = new Certificates(revealing());
        Swap swapping = new Swap(drafts, certificates, new Ways());
        Restore restoring = new Restore(drafts, certificates);
        ServerLocks locks = new ServerLocks();
        Drain draining = new Drain(drafts);
        SwapPlan plan = new SwapPlan(swapping);
        swap = new SwapUpstream(land.rollouts(), land.servers(), land.shells(), locks, swapping, restoring, plan);
        restore = new RestoreUpstream(land.rollouts(), land.servers(), land.shells(), locks, restoring, draining);
        drain = new DrainUpstream(land.rollouts(), land.servers(), land.shells(), locks, draining, certificates);
    }

    void swap(Rollout rollout) throws Exception {
        swap.run(new SwapUpstream.Input(rollout.deployment(), ServerName.LOCAL), log);
    }

    void plan(Rollout rollout) throws Exception {
        swap.plan(new SwapUpstream.Input(rollout.deployment(), ServerName.LOCAL), log);
    }

    void restore(Rollout rollout) throws Exception {
        restore.run(new RestoreUpstream.Input(rollout.deployment(), ServerName.LOCAL), log);
    }

    void drain(Rollout rollout) throws Exception {
        drain.run(new DrainUpstream.Input(rollout.deployment(), ServerName.LOCAL), log);
    }

    Secrets revealing() {
        return new Secrets() {
            @Override
            public String reveal(@Nullable String project, SecretName name) {
                return java.util.Objects.requireNonNull(secrets.get(name.value()));
            }

            @Override
            public void set(@Nullable String project, SecretName name, String value) {
                secrets.put(name.value(), value);
            }

            @Override
            public boolean remove(@Nullable String project, SecretName name) {
                return secrets.remove(name.value()) != null;
            }

            @Override
            public List<Entry> list(@Nullable String project) {
                return List.of();
            }

            @Override
            public boolean exists(@Nullable String project, SecretName name) {
                return secrets.containsKey(name.value());
            }
        };
    }
}
