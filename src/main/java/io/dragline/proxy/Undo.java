package io.dragline.proxy;

import io.dragline.step.DeploymentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a deployment found on a server before it acted, byte for byte, in {@code <state>/undo/<deployment>}. The index is
 * written last: without it nothing has been kept, with it nothing is kept again, however often the step runs.
 */
record Undo(Machine machine, DeploymentId deployment) {
    private static final String PRESENT = " present\n";
    private static final String ABSENT = " absent\n";

    /**
     * @param site, endpoints: empty: there was none
     * @param written the hash of the site that the deployment then wrote; empty: it did not come so far
     */
    record Kept(Optional<String> site, Optional<String> endpoints, Optional<String> written) {}

    void keep(StatePath site, StatePath endpoints, Way way) throws IOException, InterruptedException {
        if (machine.read(file("index")).isPresent()) return;
        put("way", way.name());
        String index = "site" + copy(site, "site") + "endpoints" + copy(endpoints, "endpoints");
        put("index", index);
    }

    Optional<Kept> kept() throws IOException, InterruptedException {
        Optional<String> index = machine.read(file("index"));
        if (index.isEmpty()) return Optional.empty();
        return Optional.of(
                new Kept(copy(index.get(), "site"), copy(index.get(), "endpoints"), machine.read(file("written"))));
    }

    /** How the deployment began to swap; empty: it did not. */
    Optional<Way> way() throws IOException, InterruptedException {
        return machine.read(file("way")).map(Way::valueOf);
    }

    void written(String hash) throws IOException, InterruptedException {
        put("written", hash);
    }

    /** A crash between a file's change and the reload must not leave nginx with the old one. */
    void reloadIsDue() throws IOException, InterruptedException {
        put("reload", "due\n");
    }

    boolean isReloadDue() throws IOException, InterruptedException {
        return machine.read(file("reload")).isPresent();
    }

    void reloadIsDone() throws IOException, InterruptedException {
        machine.shell().remove(file("reload").value());
    }

    /** The index goes first: a half-removed folder then holds nothing. */
    void forget() throws IOException, InterruptedException {
        if (machine.shell().list(folder().value()).isEmpty()) return;
        machine.shell().remove(file("index").value());
        machine.removeFolder(folder());
    }

    private String copy(StatePath from, String name) throws IOException, InterruptedException {
        Optional<String> text = machine.read(from);
        if (text.isEmpty()) return ABSENT;
        machine.log().command("cp " + from + " " + file(name));
        put(name, text.get());
        machine.log().exit(0);
        return PRESENT;
    }

    private Optional<String> copy(String index, String name) throws IOException, InterruptedException {
        if (!index.contains(name + PRESENT)) return Optional.empty();
        Optional<String> text = machine.read(file(name));
        if (text.isEmpty()) throw new IllegalStateException(file(name) + " is missing; it held what is to be put back");
        return text;
    }

    private void put(String name, String text) throws IOException, InterruptedException {
        machine.shell().put(file(name).value(), text.getBytes(StandardCharsets.ISO_8859_1), 0600);
    }

    private StatePath file(String name) {
        return folder().in(name);
    }

    private StatePath folder() {
        return machine.places().undo(deployment);
    }
}
