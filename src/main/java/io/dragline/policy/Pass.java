package io.dragline.policy;

import java.time.Instant;

/** Who let a deployment pass a closed window, and why. */
public record Pass(String reason, String by, Instant at) {}
