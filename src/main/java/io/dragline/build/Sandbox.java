package io.dragline.build;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What a container that runs foreign command lines may do. */
@Component
class Sandbox {
    static final String FOLDER = "/workspace";
    static final Volume VOLUME = new Volume(FOLDER);

    private static final long PIDS = 2048;

    /** Without these a build could not unpack archives or share files between accounts of its image. */
    private static final Capability[] KEPT = {Capability.CHOWN, Capability.DAC_OVERRIDE, Capability.FOWNER};

    private final DataSize memory;

    Sandbox(@Value("${dragline.build-memory:2GB}") DataSize memory) {
        this.memory = memory;
    }

    HostConfig hostConfig() {
        return HostConfig.newHostConfig()
                .withCapDrop(Capability.ALL)
                .withCapAdd(KEPT)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withPidsLimit(PIDS)
                .withMemory(memory.toBytes())
                .withMemorySwap(memory.toBytes());
    }

    /** The words between {@code docker create} and the image. */
    String words() {
        return "-v " + FOLDER + " -w " + FOLDER + " --user 0:0 -e HOME=/tmp -e CI=true"
                + " --cap-drop ALL --cap-add CHOWN --cap-add DAC_OVERRIDE --cap-add FOWNER"
                + " --security-opt no-new-privileges --pids-limit " + PIDS + " --memory " + memory.toBytes();
    }
}
