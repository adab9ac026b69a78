package io.dragline.proxy;

import io.dragline.rollout.Rollout;
import io.dragline.servers.Landscape;

/** What tests of other packages need of this one. */
public final class Routing {
    private Routing() {}

    public static ReadBacks readBacks(Landscape land) {
        return new ReadBacks(land.servers(), land.shells());
    }

    public static void swap(Landscape land, Rollout rollout) throws Exception {
        new Steps(land).swap(rollout);
    }
}
