package io.dragline.step;

/** The right to change a thing that several deployments share; it runs out unless it is kept. */
public interface Turn extends AutoCloseable {
    /** For those who run alone, such as plans. */
    Turn FREE = new Turn() {
        @Override
        public long epoch() {
            return 0;
        }

        @Override
        public void keep() {}

        @Override
        public void close() {}
    };

    /** Counts up with every turn of the same thing, so that a machine can tell a late act from a present one; 0: none. */
    long epoch();

    /** To be called before every act. @throws Superseded it ran out and somebody else had a turn since */
    void keep();

    @Override
    void close();
}
