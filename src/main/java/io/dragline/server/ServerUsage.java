package io.dragline.server;

import java.util.Optional;

/** Tells why a server cannot be forgotten now. Whoever needs one implements this. */
public interface ServerUsage {
    /** One sentence for the reader, such as {@code environment shop/prod names it}; empty: it is not in use. */
    Optional<String> whyInUse(ServerName server);
}
