package io.dragline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs {@code initdb} and {@code pg_ctl}. PostgreSQL refuses to run as root; a root runs it in a user namespace, where
 * it is nobody and yet owns its files, so that the data folder stays closed to every other account.
 */
record PostgresPrograms(Path folder) {
    void run(String program, String... arguments) {
        List<String> words = new ArrayList<>(isRoot() ? List.of("unshare", "-U") : List.of());
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        try {
            // no input, no folder of the caller: the server outlives the program that starts it
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) throw new IllegalStateException(failure(program, exit, output));
        } catch (IOException e) {
            throw new IllegalStateException(failure(program, -1, String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(program + " of the embedded database was interrupted", e);
        }
    }

    private static String failure(String program, int exit, String output) {
        String told = output.strip().replaceAll("\\s*\\R\\s*", " · ");
        return program + " of the embedded database ended with " + exit + ": "
                + (told.length() > 600 ? "…" + told.substring(told.length() - 600) : told)
                + (told.contains("unshare")
                        ? "; start Dragline as another account than root, or name a database with --db"
                        : "");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
