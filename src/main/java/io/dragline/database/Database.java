package io.dragline.database;

import java.time.Duration;
import java.util.Properties;

/** Where the control plane keeps its tables. */
interface Database extends AutoCloseable {
    String url();

    String user();

    String password();

    /**
     * How it is entered; the address may say otherwise. A connection that is silent for this long is given up: a machine
     * that lost its power or its network says no goodbye.
     *
     * @param silence longer than any statement takes
     */
    default Properties entry(Duration silence) {
        Properties entry = new Properties();
        entry.setProperty("user", user());
        entry.setProperty("password", password());
        entry.setProperty("socketTimeout", "" + silence.toSeconds());
        entry.setProperty("tcpKeepAlive", "true");
        return entry;
    }

    @Override
    void close();
}
