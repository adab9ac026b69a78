package io.dragline.database;

/** Where the control plane keeps its tables. */
interface Database extends AutoCloseable {
    String url();

    String user();

    String password();

    @Override
    void close();
}
