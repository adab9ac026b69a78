package io.dragline.hook;

import io.dragline.project.Hook.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The ready post-commit script with a hook's address in it. */
final class SvnScript {
    private static final String ADDRESS = "https?://[A-Za-z0-9.:_/\\[\\]-]{1,300}";

    private SvnScript() {}

    static String of(HookView hook) {
        if (hook.provider() != Provider.SVN)
            throw new IllegalArgumentException(hook.project() + "/" + hook.name() + " takes deliveries of "
                    + hook.provider() + ", which sends them itself; set its address and secret there");
        if (!hook.url().matches(ADDRESS))
            throw new IllegalArgumentException("base: write http://host:port, without account, ? and #");
        return text().replace("@HOOK@", hook.project() + "/" + hook.name())
                .replace("@SECRET@", hook.secret())
                .replace("@URL@", hook.url());
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(SvnScript.class.getResourceAsStream("/hook/post-commit.sh"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
