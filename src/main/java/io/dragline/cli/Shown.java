package io.dragline.cli;

/** Facts of deployments and releases in a few words. */
final class Shown {
    private Shown() {}

    /** Such as {@code shop/api@prod}. */
    static String subject(Json deployment) {
        String environment = deployment.text("environment");
        return deployment.text("project") + "/" + deployment.text("service")
                + (environment.isEmpty() ? "" : "@" + environment);
    }

    /** A commit's hash cut to what people compare; anything else, such as svn's numbers, is short already. */
    static String revision(String revision) {
        return revision.matches("[0-9a-f]{40,64}") ? revision.substring(0, 10) : revision;
    }

    static String release(Json deployment) {
        String release = deployment.text("release");
        String previous = deployment.text("previousRelease");
        return release.isEmpty() || previous.isEmpty() || previous.equals(release)
                ? release
                : previous + " → " + release;
    }

    /** Empty when it is not known. */
    static String bytes(long bytes) {
        if (bytes < 0) return "";
        return bytes < 10 << 20 ? bytes / 1024 + " KiB" : bytes / (1 << 20) + " MiB";
    }
}
