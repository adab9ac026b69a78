package io.dragline.user;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a caller must be granted to reach a request mapping. The place is what the mapping's {@code project},
 * {@code service} and {@code environment} in path or query name; without them it is everything. A mapping under
 * {@code /api} without a word about rights is refused.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /** One of these. */
    Action[] value();

    Reach of() default Reach.WHOLE;
}
