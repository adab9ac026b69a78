package io.dragline.secret;

import org.springframework.stereotype.Component;

/** Masks what is stored as well as what was met: the first text to be masked makes it read all secrets. */
@Component
class SecretMasking implements Masking {
    private final KnownValues known;
    private final SecretRows rows;
    private final SecretKey key;
    private volatile boolean loaded;

    SecretMasking(KnownValues known, SecretRows rows, SecretKey key) {
        this.known = known;
        this.rows = rows;
        this.key = key;
    }

    @Override
    public String mask(String text) {
        if (!loaded) load();
        return known.matcher().mask(text);
    }

    /** One that does not decrypt cannot have been shown to anybody either. */
    private synchronized void load() {
        if (loaded) return;
        for (SecretRows.Row row : rows.all()) {
            try {
                known.add(key.open(row.project(), row.name(), row.sealed()));
            } catch (IllegalStateException e) {
                org.slf4j.LoggerFactory.getLogger(SecretMasking.class).warn("{}", e.getMessage());
            }
        }
        loaded = true;
    }
}
