package io.dragline.server;

/**
 * A machine's own judge of who comes too late. It keeps the highest epoch that ever acted in a file, and compares and
 * acts under one lock: a control plane that stood still for minutes and wakes up between its last question to the
 * database and its act is refused by the machine itself.
 *
 * @param folder where lock and epoch are, kept over restarts
 * @param epoch of the one who acts
 */
public record Fence(String folder, long epoch) {
    /** The command did not run: somebody with a later turn has acted. */
    static final int STALE = 121;
    /** The command did not run: the epoch cannot be kept. */
    static final int BROKEN = 122;

    /** The lock is not inherited: what the command leaves running must not keep it. */
    String around(String act) {
        return """
                fence=%s epoch=%s
                behind() {
                  flock 9 || return %s
                  latest=0
                  [ -s "$fence/epoch" ] && read -r latest <"$fence/epoch"
                  case $latest in '' | *[!0-9]*) echo "$fence/epoch holds no number; if no other control plane acts here, remove it"; return %s ;; esac
                  [ "$latest" -le "$epoch" ] || { echo "refused: turn $latest has acted since turn $epoch"; return %s; }
                  [ "$latest" -eq "$epoch" ] || { echo "$epoch" >"$fence/next" && mv -f "$fence/next" "$fence/epoch"; } || return %s
                  %s 9>&-
                }
                [ -d "$fence" ] && [ -w "$fence" ] || mkdir -p "$fence" 2>/dev/null || sudo -n install -d -o "$(id -un)" "$fence"
                if [ -d "$fence" ] && [ -w "$fence" ]; then behind 9>>"$fence/lock"; else echo "cannot write to $fence"; (exit %s); fi
                """.formatted(Command.quote(folder), epoch, BROKEN, BROKEN, STALE, BROKEN, act, BROKEN);
    }
}
