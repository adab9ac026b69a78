package io.dragline.step;

/** Another attempt of this step has begun, perhaps on another control plane: this one may change nothing any more. */
public class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Superseded(String why) {
        super(why);
    }
}
