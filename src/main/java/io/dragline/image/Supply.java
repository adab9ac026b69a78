package io.dragline.image;

import io.dragline.server.ServerName;
import io.dragline.step.StepLog;
import org.springframework.stereotype.Component;

/** Brings images to servers, signed in to the registry that has them. */
@Component
public class Supply {
    private final Images images;

    Supply(Images images) {
        this.images = images;
    }

    /**
     * @param image as a manifest names it, such as {@code registry.corp/tools/jdk:21}
     * @return false: it was there already
     */
    public boolean bring(ServerName server, String image, StepLog log) throws InterruptedException, TransferRefused {
        if (images.find(server, image).isPresent()) return false;
        images.pull(server, ImageRef.parse(image), log);
        if (images.find(server, image).isEmpty()) throw new TransferRefused("the engine broke off without a word");
        return true;
    }

    /** Why it was refused; where there is no room, also what makes some. */
    public String why(ServerName server, TransferRefused e) {
        return images.why(server, e);
    }
}
