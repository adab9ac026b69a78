package io.dragline.secret;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Secrets in the database, encrypted with the key of the data folder. */
@Component
class EncryptedSecrets implements Secrets {
    private static final int LONGEST = 64 * 1024;
    private static final String PROJECT = "[a-z][a-z0-9-]{0,30}";

    private final SecretRows rows;
    private final SecretKey key;
    private final KnownValues known;
    private final TransactionOperations transaction;

    EncryptedSecrets(SecretRows rows, SecretKey key, KnownValues known, TransactionOperations transaction) {
        this.rows = rows;
        this.key = key;
        this.known = known;
        this.transaction = transaction;
    }

    @Override
    public String reveal(@Nullable String project, SecretName name) {
        SecretRows.Row row = rows.find(project, name)
                .or(() -> rows.find(null, name))
                .orElseThrow(() -> new MissingSecret(project, name));
        String value = key.open(row.project(), name, row.sealed());
        known.add(value);
        return value;
    }

    @Override
    public void set(@Nullable String project, SecretName name, String value) {
        if (project != null && !project.matches(PROJECT))
            throw new IllegalArgumentException("'" + project + "' is not a project's name: " + PROJECT);
        if (value.strip().length() < Maskable.SHORTEST)
            throw new IllegalArgumentException("a secret has at least " + Maskable.SHORTEST
                    + " characters; a shorter one could not be masked without hiding ordinary words");
        if (value.length() > LONGEST)
            throw new IllegalArgumentException("a secret has at most " + LONGEST + " characters");
        known.add(value);
        transaction.executeWithoutResult(status -> {
            rows.lock();
            long version =
                    rows.find(project, name).map(row -> row.sealed().version()).orElse(0L) + 1;
            rows.write(project, name, key.seal(project, name, version, value));
        });
    }

    @Override
    public boolean remove(@Nullable String project, SecretName name) {
        return rows.remove(project, name);
    }

    @Override
    public List<Entry> list(@Nullable String project) {
        return rows.of(project).stream()
                .map(row -> new Entry(row.project(), row.name(), row.updatedAt()))
                .toList();
    }

    @Override
    public boolean exists(@Nullable String project, SecretName name) {
        return rows.find(project, name).or(() -> rows.find(null, name)).isPresent();
    }
}
