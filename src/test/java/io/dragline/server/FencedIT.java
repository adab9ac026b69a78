package io.dragline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine itself refuses who comes too late. */
class FencedIT {
    @TempDir
    Path folder;

    private final Shell shell = new LocalShell();
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("routes/shop.prod.api");
    }

    private Fenced turn(long epoch) {
        return new Fenced(shell, new Fence(folder + "/it's fenced", epoch));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesAnEarlierTurnOnceALaterOneHasActed() throws Exception {
        turn(1_700_000_000_005L).put("" + file, text("old"), 0644);
        turn(1_700_000_000_006L).put("" + file, text("new"), 0640);

        assertThatThrownBy(() -> turn(1_700_000_000_005L).put("" + file, text("late"), 0644))
                .isInstanceOf(Stale.class)
                .hasMessageContaining("turn 1700000000006 has acted since");
        assertThatThrownBy(() -> turn(1_700_000_000_005L).remove("" + file)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> turn(1_700_000_000_005L).run(List.of("touch", folder + "/late")))
                .isInstanceOf(Stale.class);

        assertThat(file).hasContent("new");
        assertThat(shell.list("" + file.getParent())).containsExactly("shop.prod.api");
        assertThat(folder.resolve("late")).doesNotExist();
        turn(1_700_000_000_006L).remove("" + file);
        assertThat(file).doesNotExist();
    }

    @Test
    void tellsTheCommandsOwnAnswer() throws Exception {
        assertThat(turn(1).run(List.of("sh", "-c", "echo it; exit 3"))).isEqualTo(new Fenced.Answer(3, List.of("it")));
    }

    @Test
    void doesNotLetWhatACommandLeavesRunningKeepTheLock() throws Exception {
        turn(1).run(List.of("sh", "-c", "sleep 20 >/dev/null 2>&1 &"));
        long begin = System.nanoTime();
        turn(2).put("" + file, text("new"), 0644);
        assertThat(System.nanoTime() - begin).isLessThan(15_000_000_000L);
    }

    @Test
    void saysWhatToDoWhenWhoActedLastCannotBeRead() throws Exception {
        turn(1).put("" + file, text("old"), 0644);
        Files.writeString(folder.resolve("it's fenced/epoch"), "\0\0\0");

        assertThatThrownBy(() -> turn(2).put("" + file, text("new"), 0644))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("epoch holds no number; if no other control plane acts here, remove it");
        assertThat(file).hasContent("old");
    }

    @Test
    void doesNotActWhereItCannotKeepWhoActedLast() throws IOException {
        Files.createFile(folder.resolve("it's fenced"));
        assertThatThrownBy(() -> turn(1).put("" + file, text("new"), 0644))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot keep who acted last");
        assertThat(file).doesNotExist();
    }
}
