package io.dragline.image;

import com.github.dockerjava.api.exception.DockerException;
import io.dragline.docker.EngineWords;
import java.io.IOException;
import java.util.Locale;

/** The engine, or the registry through it, would not do it; the message is its own words. */
public class TransferRefused extends IOException {
    private static final long serialVersionUID = 1;

    /** Why, as far as its words tell. */
    public enum Kind {
        /** There is no such image. */
        UNKNOWN,
        /** The sign-in is wrong or does not suffice. */
        DENIED,
        /** Anything else: it may go better next time. */
        OTHER
    }

    TransferRefused(String words) {
        super(words);
    }

    static TransferRefused of(DockerException e) {
        return new TransferRefused(EngineWords.of(e));
    }

    public Kind kind() {
        String words = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
        // the hub answers "denied" for what does not exist, and says so in the same sentence
        if (has(words, "not found", "manifest unknown", "does not exist", "name unknown", "no such image"))
            return Kind.UNKNOWN;
        return has(words, "unauthorized", "denied", "no basic auth", "authentication required", "forbidden")
                ? Kind.DENIED
                : Kind.OTHER;
    }

    private static boolean has(String words, String... signs) {
        for (String sign : signs) if (words.contains(sign)) return true;
        return false;
    }
}
