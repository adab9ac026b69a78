package io.dragline.server;

import org.jspecify.annotations.Nullable;

/** Who is at the other end of an SSH connection, and how a person mends what stands between. */
public interface SshPeer {
    /** Such as {@code server 'a'}. */
    String name();

    /** The project whose secrets sign in; null: those of the instance. */
    @Nullable
    String project();

    /** How to trust another host key than the pinned one. */
    String pin(HostKey presented);

    /** How to let the account in with the public half of its key. */
    String admit(String user);
}
