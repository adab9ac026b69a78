package io.dragline.notice;

import java.time.Instant;

/**
 * The right to one attempt of a delivery; when another attempt has begun it is worth nothing any more.
 *
 * @param attempts with this one
 */
record Claim(long id, int attempts, Instant madeAt) {}
