package io.dragline.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallbackTemplate;
import com.github.dockerjava.api.model.CpuStatsConfig;
import com.github.dockerjava.api.model.CpuUsageConfig;
import com.github.dockerjava.api.model.MemoryStatsConfig;
import com.github.dockerjava.api.model.Statistics;
import io.dragline.docker.Engines;
import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Processor and memory of every replica, measured now. */
@Component
class ReplicaStats {
    private static final int PATIENCE_SECONDS = 6;

    private final Servers servers;
    private final Engines engines;
    private final EveryServer everyServer;

    ReplicaStats(Servers servers, Engines engines, EveryServer everyServer) {
        this.servers = servers;
        this.engines = engines;
        this.everyServer = everyServer;
    }

    /**
     * @param cpu in percent of one core. @param memory in bytes, without what the kernel could free at once
     * @param limit in bytes; without a limit the machine's memory
     */
    record Sample(
            String project,
            String service,
            String environment,
            String server,
            String name,
            @Nullable Double cpu,
            @Nullable Long memory,
            @Nullable Long limit) {}

    List<Sample> now() {
        return everyServer.ask(servers.all().stream().map(Server::name).toList(), this::on).values().stream()
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
    }

    /** All at once: an engine takes a second for each, and for a hundred no longer than for one. */
    private List<Sample> on(ServerName server) {
        DockerClient engine = engines.on(server);
        return engine.listContainersCmd().withLabelFilter(List.of(Labels.DEPLOYMENT)).exec().stream()
                .map(container -> new Question(
                        server,
                        container.getNames()[0].substring(1),
                        container.getLabels(),
                        engine.statsCmd(container.getId()).withNoStream(true).exec(new First())))
                .toList()
                .stream()
                .flatMap(Question::answer)
                .toList();
    }

    private static final class First extends ResultCallbackTemplate<First, Statistics> {
        private volatile @Nullable Statistics statistics;

        @Override
        public void onNext(Statistics one) {
            statistics = one;
        }

        @Override
        public void onError(Throwable endedInBetween) {
            onComplete();
        }
    }

    private record Question(ServerName server, String name, Map<String, String> labels, First first) {
        Stream<Sample> answer() {
            try {
                first.awaitCompletion(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Statistics statistics = first.statistics;
            if (statistics == null) return Stream.empty();
            MemoryStatsConfig memory = statistics.getMemoryStats();
            return Stream.of(new Sample(
                    labels.getOrDefault(Labels.PROJECT, ""),
                    labels.getOrDefault(Labels.SERVICE, ""),
                    labels.getOrDefault(Labels.ENVIRONMENT, ""),
                    server.value(),
                    name,
                    cpu(statistics.getPreCpuStats(), statistics.getCpuStats()),
                    memory(memory),
                    memory == null ? null : memory.getLimit()));
        }
    }

    static @Nullable Double cpu(@Nullable CpuStatsConfig before, @Nullable CpuStatsConfig now) {
        Long used = difference(total(before), total(now));
        Long machine = difference(
                before == null ? null : before.getSystemCpuUsage(), now == null ? null : now.getSystemCpuUsage());
        Long cores = now == null ? null : now.getOnlineCpus();
        if (used == null || machine == null || cores == null || machine <= 0) return null;
        return Math.round(10_000.0 * used * cores / machine) / 100.0;
    }

    private static @Nullable Long total(@Nullable CpuStatsConfig cpu) {
        CpuUsageConfig usage = cpu == null ? null : cpu.getCpuUsage();
        return usage == null ? null : usage.getTotalUsage();
    }

    private static @Nullable Long difference(@Nullable Long before, @Nullable Long now) {
        return before == null || now == null ? null : now - before;
    }

    private static @Nullable Long memory(@Nullable MemoryStatsConfig memory) {
        if (memory == null || memory.getUsage() == null) return null;
        long cache = memory.getStats() == null
                ? 0
                : Stream.of(
                                memory.getStats().getTotalInactiveFile(),
                                memory.getStats().getInactiveFile())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(0L);
        return Math.max(0, memory.getUsage() - cache);
    }
}
