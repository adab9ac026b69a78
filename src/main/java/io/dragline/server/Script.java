package io.dragline.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A command as a script for the standard input of a POSIX shell.
 *
 * <p>Not as that shell's argument: the account's login shell need not be POSIX, one argument ends at 128 KiB, and the
 * environment, which may hold secrets, would be seen by every account of the machine.
 *
 * <p>The shell that reads it leads a session of its own. It says first which one, and at last the exit code, so a daemon
 * that keeps the output open delays nobody, and an output without that last line was cut.
 *
 * @param mark begins both lines, and is in the environment of the whole process tree
 */
record Script(String mark, String text) {
    /**
     * How to start the shell; the words are the same in every login shell. A session cannot be made by the first process of
     * another one, and busybox has no {@code setsid -w} to wait for a child that could: so a shell stays and waits.
     */
    static final List<String> SHELL = List.of("sh", "-c", "setsid sh; exit $?");

    static Script of(Command command) {
        String mark = newMark();
        String environment = command.environment().entrySet().stream()
                .map(e -> "export " + e.getKey() + "=" + Command.quote(e.getValue()) + "\n")
                .collect(Collectors.joining());
        String folder = command.folder() == null ? "" : "CDPATH= cd -- " + Command.quote(command.folder()) + " && ";
        String act = "( " + folder + "exec " + command.text() + " </dev/null )";
        Fence fence = command.fence();
        return framed(
                mark,
                "export DRAGLINE_ACT=" + mark + "\n" + environment + (fence == null ? act + "\n" : fence.around(act)));
    }

    /**
     * Kills everything that is in the session or has the mark in its environment, and looks again until nothing is left:
     * what leaves the session keeps the mark, what clears its environment stays in the session.
     */
    static Script killing(String mark, String session) {
        return framed(newMark(), """
                pass=0
                while [ $pass -lt 50 ]; do
                  pass=$((pass + 1)) left=
                  for stat in /proc/[0-9]*/stat; do
                    read -r fields 2>/dev/null <"$stat" || continue
                    set -- ${fields##*) }
                    [ "$1" != Z ] && [ "$4" = %s ] && stat=${stat#/proc/} && left="$left ${stat%%/stat}"
                  done
                  for environ in $(grep -lsz DRAGLINE_ACT=%s /proc/[0-9]*/environ); do
                    environ=${environ#/proc/} && left="$left ${environ%%/environ}"
                  done
                  [ "$left" ] || break
                  kill -KILL $left 2>/dev/null || sudo -n kill -KILL $left 2>/dev/null
                done
                [ -z "$left" ]
                """.formatted(session, mark));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Script framed(String mark, String body) {
        return new Script(
                mark,
                "exec 2>&1\necho " + mark + " $$\n" + body + "code=$?\nprintf '\\n%s %s\\n' " + mark
                        + " $code\nexit $code\n");
    }

    private static String newMark() {
        return UUID.randomUUID().toString();
    }
}
