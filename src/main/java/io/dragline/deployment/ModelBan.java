package io.dragline.deployment;

/** Says which models no new deployment may use; implemented where models are kept. */
public interface ModelBan {
    boolean isDisabled(String model);
}
