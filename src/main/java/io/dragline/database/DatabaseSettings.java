package io.dragline.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which database is used: the one that {@code db} names, else an embedded one in the data folder.
 *
 * @param data the data folder
 * @param db a JDBC address, {@code jdbc:postgresql://…}
 */
@ConfigurationProperties("dragline")
record DatabaseSettings(
        Path data,
        @Nullable String db,
        @Nullable String dbUser,
        @Nullable String dbPassword) {
    DatabaseSettings {
        if (data == null) throw new IllegalArgumentException("dragline.data is not set; name a folder with --data");
        if (db != null && !db.startsWith("jdbc:postgresql:"))
            throw new IllegalArgumentException(
                    "'" + db + "' is not the address of a PostgreSQL; write --db jdbc:postgresql://host:5432/name");
        if (db == null && (dbUser != null || dbPassword != null))
            throw new IllegalArgumentException("--db-user and --db-password need --db, which is not set");
    }
}
