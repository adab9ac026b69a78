package io.dragline.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Network;
import io.dragline.docker.EngineDisk;
import io.dragline.docker.EngineWords;
import io.dragline.docker.Engines;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes the project's private network on a server, with its fixed range of addresses. */
@ServiceTask("Makes the project's private network on a server, with its fixed range of addresses")
class EnsureNetwork implements Step<EnsureNetwork.Input, None> {
    private static final int LOOKS = 10;

    record Input(DeploymentId deployment, ServerName server) {}

    private final Rollouts rollouts;
    private final Servers servers;
    private final Engines engines;
    private final EngineDisk disk;

    EnsureNetwork(Rollouts rollouts, Servers servers, Engines engines, EngineDisk disk) {
        this.rollouts = rollouts;
        this.servers = servers;
        this.engines = engines;
        this.disk = disk;
    }

    @Override
    public None run(Input in, StepLog log) throws Exception {
        Rollout rollout = rollouts.get(in.deployment());
        List<Network> present = engines.on(in.server()).listNetworksCmd().exec();
        if (isThere(present, rollout, in.server(), log)) return None.NONE;
        refuseOverlap(present, rollout, in.server());
        create(in, rollout, log);
        return None.NONE;
    }

    @Override
    public void plan(Input in, StepLog log) {
        log.command(line(in, rollouts.get(in.deployment())));
    }

    static String name(Rollout rollout) {
        return "dragline-" + rollout.project();
    }

    private String line(Input in, Rollout rollout) {
        return servers.get(in.server()).engine().command() + " network create --subnet " + rollout.network()
                + " --label " + Labels.PROJECT + "=" + rollout.project() + " " + name(rollout);
    }

    private static boolean isThere(List<Network> present, Rollout rollout, ServerName server, StepLog log) {
        Optional<Network> found =
                present.stream().filter(n -> n.getName().equals(name(rollout))).findFirst();
        if (found.isEmpty()) return false;
        List<String> subnets = subnets(found.get());
        if (!subnets.equals(List.of(rollout.network())))
            throw taken(
                    server,
                    rollout,
                    "the network " + name(rollout) + " is there with " + subnets
                            + "; remove it when nothing uses it, or write that range into the project as network:");
        log.note("network " + name(rollout) + " is on server " + server + " already");
        return true;
    }

    private static void refuseOverlap(List<Network> present, Rollout rollout, ServerName server) {
        Subnet wanted = Subnet.parse(rollout.network());
        for (Network network : present)
            for (String subnet : subnets(network))
                if (Subnet.isIpv4(subnet) && Subnet.parse(subnet).overlaps(wanted))
                    throw taken(
                            server,
                            rollout,
                            "the network " + network.getName() + " has " + subnet
                                    + "; choose another range for the project with network:, or remove that network");
    }

    private void create(Input in, Rollout rollout, StepLog log) throws EngineRefused, InterruptedException {
        DockerClient engine = engines.on(in.server());
        log.command(line(in, rollout));
        try {
            engine.createNetworkCmd()
                    .withName(name(rollout))
                    .withCheckDuplicate(true)
                    .withIpam(new Network.Ipam().withConfig(new Network.Ipam.Config().withSubnet(rollout.network())))
                    .withLabels(Map.of(Labels.PROJECT, rollout.project().value()))
                    .exec();
            log.exit(0);
        } catch (DockerException e) {
            String words = EngineWords.of(e);
            log.line(words);
            log.exit(1);
            if (appears(rollout, in.server(), log)) return;
            // the engine also looks at the machine's own routes, which we do not see
            if (words.contains("overlap"))
                throw taken(in.server(), rollout, words + "; choose another range with network:");
            throw new EngineRefused(
                    "server " + in.server() + " could not make the network " + name(rollout) + ": "
                            + disk.explained(in.server(), words),
                    e);
        }
    }

    /** Another service of the project may be making it just now: its range is taken a moment before it is listed. */
    private boolean appears(Rollout rollout, ServerName server, StepLog log) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            if (isThere(engines.on(server).listNetworksCmd().exec(), rollout, server, log)) return true;
            Thread.sleep(200);
        }
        return false;
    }

    private static List<String> subnets(Network network) {
        Network.Ipam ipam = network.getIpam();
        if (ipam == null || ipam.getConfig() == null) return List.of();
        return ipam.getConfig().stream()
                .map(Network.Ipam.Config::getSubnet)
                .filter(Objects::nonNull)
                .toList();
    }

    private static StepOutcome taken(ServerName server, Rollout rollout, String why) {
        return new StepOutcome(
                "network-taken",
                "server " + server + " cannot have " + rollout.network() + " for project " + rollout.project() + ": "
                        + why);
    }
}
