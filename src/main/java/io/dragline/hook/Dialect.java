package io.dragline.hook;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one provider signs, numbers and words its deliveries. */
interface Dialect {
    /** Why it cannot be believed, naming the header that was looked at; null: it is authentic. */
    @Nullable
    String doubt(Delivered delivered, String secret, Instant now);

    /** @throws IOException the body is not what the provider sends */
    Told tell(Delivered delivered) throws IOException;

    /** The provider's number of the delivery, for people. */
    @Nullable
    String number(Delivered delivered);

    /** What two deliveries that are the same have in common beside their bodies; null: nothing that is certain. */
    default @Nullable String numberKey(Delivered delivered) {
        return number(delivered);
    }

    /** Whether the provider would never send the same body again with a new meaning. */
    default boolean isBodyUnique() {
        return true;
    }
}
