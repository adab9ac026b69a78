package io.dragline.user;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks request mappings that touch nothing but the caller's own account: to be signed in is enough. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnAccount {
    /** Whether a token that allows less than its owner may can do it too; it could get itself more. */
    boolean limited() default false;
}
