package io.dragline.deployment;

import io.dragline.secret.Masking;
import io.dragline.step.StepLog;
import java.util.ArrayList;
import java.util.List;

/** Collects what a step would do. */
final class PlanLog implements StepLog {
    /** Steps take no other words for what is not there yet. */
    static final String REVISION = "0".repeat(40);

    static final String IMAGE = "sha256:" + "0".repeat(64);

    private final Masking masking;
    private final String number;
    private final List<String> commands = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param number stands for the deployment's, which is not known yet */
    PlanLog(Masking masking, String number) {
        this.masking = masking;
        this.number = number;
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public synchronized void command(String text) {
        commands.add(shown(text));
    }

    @Override
    public synchronized void line(String text) {
        notes.add(shown(text));
    }

    @Override
    public void exit(int code) {
        // nothing ran
    }

    @Override
    public synchronized void note(String text) {
        notes.add(shown(text));
    }

    private String shown(String text) {
        return masking.mask(text)
                .replace(number, "<deployment>")
                .replace(IMAGE, "<image>")
                .replace(REVISION, "<revision>");
    }
}
