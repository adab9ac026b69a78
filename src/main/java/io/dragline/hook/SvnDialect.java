package io.dragline.hook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The post-commit script: text whose first line is {@code revision N}, followed by what {@code svnlook changed} prints, one
 * line a path; {@code more} at the end says that the list was cut.
 */
final class SvnDialect implements Dialect {
    private static final int PATH = 4; // the letters of svnlook stand before it

    @Override
    public @Nullable String doubt(Delivered delivered, String secret, Instant now) {
        return OwnSignature.doubt(delivered, secret, now);
    }

    @Override
    public Told tell(Delivered delivered) throws IOException {
        String[] lines = new String(delivered.body(), StandardCharsets.UTF_8)
                .replace('\0', '\uFFFD')
                .split("\n", -1);
        if (lines[0].equals("ping")) return Told.ping("ping");
        if (!lines[0].matches("revision [1-9][0-9]{0,9}"))
            throw new IOException("its first line is not 'revision N', as the post-commit script writes it");
        List<String> files = new ArrayList<>();
        boolean isCut = false;
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].equals("more")) isCut = true;
            else if (lines[i].length() > PATH) files.add(lines[i].substring(PATH));
        }
        String revision = lines[0].substring("revision ".length());
        return Told.of(
                "commit",
                List.of(new Push(null, null, null, revision, false, isCut ? null : List.copyOf(files), null)));
    }

    @Override
    public @Nullable String number(Delivered delivered) {
        return delivered.header("x-dragline-delivery");
    }

    @Override
    public @Nullable String numberKey(Delivered delivered) {
        return OwnSignature.key(delivered);
    }
}
