package io.dragline.step;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a {@link Step} a bean; its sentence says in the palette and the step reference what the step does. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTask {
    String value();

    /** The topic of the step that a model must draw as its undo; empty: it leaves nothing to undo. */
    String undoneBy() default "";
}
