package io.dragline.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.Network;
import io.dragline.step.StepOutcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnsureNetworkIT {
    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void makesTheNetworkOnceHoweverOftenItRuns() throws Exception {
        lab.freeze(1, 1);

        lab.ensureNetwork(1);
        lab.ensureNetwork(1);

        List<Network> made = networks();
        assertThat(made).hasSize(1);
        assertThat(made.get(0).getIpam().getConfig().get(0).getSubnet()).isEqualTo(lab.sample.range() + ".0/24");
        assertThat(lab.log.commands()).hasSize(1).first().asString().startsWith("docker network create --subnet");
    }

    @Test
    void namesTheNetworkThatHasTheAddresses() {
        String other = "other-" + lab.sample.name();
        lab.engine
                .createNetworkCmd()
                .withName(other)
                .withIpam(new Network.Ipam()
                        .withConfig(new Network.Ipam.Config().withSubnet(lab.sample.range() + ".0/25")))
                .exec();
        lab.freeze(1, 1);

        assertThatThrownBy(() -> lab.ensureNetwork(1))
                .isInstanceOfSatisfying(
                        StepOutcome.class, e -> assertThat(e.code()).isEqualTo("network-taken"))
                .hasMessageContaining(other);
        assertThat(networks()).extracting(Network::getName).containsExactly(other);
    }

    @Test
    void refusesANetworkOfItsNameWithOtherAddresses() {
        lab.engine.createNetworkCmd().withName("dragline-" + lab.sample.name()).exec();
        lab.freeze(1, 1);

        assertThatThrownBy(() -> lab.ensureNetwork(1))
                .isInstanceOfSatisfying(
                        StepOutcome.class, e -> assertThat(e.code()).isEqualTo("network-taken"));
    }

    private List<Network> networks() {
        return lab.engine.listNetworksCmd().withNameFilter(lab.sample.name()).exec();
    }
}
